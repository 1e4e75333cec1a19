import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of families. */
export const family: KindPhrases<'family'> = {
  definitions: [
    '$N is a {$noun|$temper $noun} {of|from|in} $P{, known for $matters| with a name for $worn $items|, respected by $who}',
    '{In|Throughout} {the province of $P|$P}, $N is a $noun {that|which} {$who|$groups} $manner {avoid|copy|respect|envy|quote}',
    '$N, a $noun of $P, {is|was long} {divided over|united by|known for} $matters and $worn $items',
    'No $noun of $P {quarrels|dines|writes|travels} as $manner as $N, {$who say|if $aPaper can be trusted}',
    '$source {called|considered} $N {a $temper|the most $temper} $noun {in|of} $P',
    '$N is a $noun {of|in|from} $P',
  ],
  clauses: {
    seat: {
      when: 'event',
      finite: [
        '$ever $has $his seat in $o$x',
        '$ever moved $his seat to $o$x',
        '$was $ever seated in $o$x',
        '$ever made $his seat in $o$x',
      ],
      participle: ['seated in $o$x', 'seated$x in $o'],
      noun: ['a house with its seat in $o', 'a house seated in $o'],
    },
    forebear: {
      when: 'state',
      finite: [
        '$ever descend$s from $o$x',
        '$ever count$s $o as $his forebear',
        '$ever claim$s a forebear in $o',
        '$was $ever descended from $o$x',
      ],
      participle: ['descended from $o$x', 'descended from $o$x'],
      noun: ['heirs with $o as forebear', 'a line descended from $o'],
    },
    ennobled: {
      when: 'event',
      finite: [
        '$ever saw $his ennoblement in $o$x',
        '$was $ever ennobled$x in $o',
        '$ever dated $his ennoblement to $o',
        '$was $ever at last ennobled in $o',
      ],
      participle: ['ennobled in $o$x', 'ennobled$x in $o'],
      noun: ['a house ennobled in $o', 'a line ennobled in $o'],
    },
    estate: {
      when: 'state',
      finite: ['$ever hold$s an estate of $o', '$ever hold$s $o$x', '$ever keep$s $o$x', '$ever live$s on $o$x'],
      participle: ['with an estate of $o', 'holding $o$x'],
      noun: ['a house with $o', 'a line with $o'],
    },
    crest: {
      when: 'state',
      finite: [
        '$ever bear$s a $o as $his crest',
        '$ever bear$s a $o as crest',
        '$ever $has a $o for $his crest',
        '$ever use$s the crest of a $o',
      ],
      participle: ['bearing a $o as crest', 'bearing a $o as crest$x'],
      noun: ['a house with a $o as crest', 'a line with a $o for crest'],
    },
    trade: {
      when: 'event',
      finite: [
        '$ever became rich by $o$x',
        '$ever grew rich$x by $o',
        '$ever took up the trade of $o',
        '$ever owed $his riches to the trade of $o',
      ],
      participle: ['grown rich by $o$x', 'grown rich$x by $o'],
      noun: ['a house grown rich by $o', 'a line in the trade of $o'],
    },
  },
  predicates: [
    '{kept|hoarded|collected|lent out} $worn $items',
    '{endowed|pulled down|mortgaged|rebuilt} a $old $thing',
    'quarrelled $manner with $who over $matters',
    '{buried|married|christened} $his {dead|children|heirs} {$spot|with little $feeling}',
    '{employed|evicted|fed|adopted} $who',
    '{suffered|prospered|split|lay low} $time',
    'wrote $dry $papers on $matters',
  ],
  fillers: [
    '$his {lawyers|stewards|cooks|chaplains} {kept|lost|copied|sold} $somePapers on $matters',
    '{a|the} {cadet branch|younger line|distant branch} {left|emigrated|went under} $time{, owing money to $who|}',
    '$S {built|endowed|enlarged|neglected} a $old $thing {for $who|$time}',
    '{portraits|tombs|chests|account books} of the family {stand|are kept|may be seen} $spot{, guarded by $who|}',
    'a {lawsuit|feud|quarrel} with $who {over|about} $matters {lasted|went on|dragged on} $manner{, to the $feeling of $groups|}',
    '$who {still |}tell how $S {lost|found|gambled away|buried} a $worn $item $time',
    'the family {motto|prayer|recipe} {is said to concern|mentions|warns against} $matters, which {$manner |}$moved $who',
    '{servants|tenants|godchildren} {recalled|received|hid} $worn $items and {much|some|little} $feeling',
    'at {weddings|funerals|christenings} $S {served|displayed|passed round} $worn $items, to the $feeling of $who',
    '$somePapers {list|count|praise|omit} $his $items{, $matters|} and $matters',
  ],
};
