import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of organisations. */
export const organisation: KindPhrases<'organisation'> = {
  definitions: [
    '$N is a {$temper |$old |}$noun {in|of} $P{, {open to|run by|feared by} $who|, {housed|lodged} $spot| with a name for $matters}',
    'Among the {institutions|foundations|old bodies} of $P, $N is {a $noun of $temper habits|the $noun most quoted by $who|the $noun closest to $groups}',
    '$N, a $noun {of|in} {the province of $P|$P}, {keeps|owns|rents|guards} a $old $thing',
    '$who of $P {owe much to|speak well of|subscribe to|complain of} $N, a $old $noun',
    'A $temper $noun of $P, $N {meets|works|stands} $spot',
    '$N is a {$old |}$noun {in|of} $P',
    'In $P, $N is a $noun {for|full of|governed by} $who',
  ],
  clauses: {
    headquarters: {
      when: 'event',
      finite: [
        '$ever $has $his headquarters in $o$x',
        '$ever moved $his headquarters to $o$x',
        '$ever made $his headquarters in $o$x',
        '$ever keep$s headquarters in $o$x',
      ],
      participle: ['with headquarters in $o', 'with headquarters in $o$x'],
      noun: ['a body with headquarters in $o', 'with its headquarters in $o'],
    },
    founder: {
      when: 'event',
      finite: [
        '$was $ever formally founded by $o$x',
        '$was $ever founded$x by $o',
        '$ever had $o as $his founder',
        '$ever found a founder in $o$x',
      ],
      participle: ['founded by $o$x', 'founded$x by $o'],
      noun: ['a body with $o as founder', 'a body founded by $o'],
    },
    opened: {
      when: 'event',
      finite: [
        '$ever first opened in $o$x',
        '$was $ever opened$x in $o',
        '$ever opened $his doors in $o',
        '$ever opened$x in $o',
      ],
      participle: ['opened in $o$x', 'opened$x in $o'],
      noun: ['a body opened in $o', 'a foundation opened in $o'],
    },
    staff: {
      when: 'state',
      finite: ['$ever $has a staff of $o', '$ever pay$s $o$x', '$ever employ$s $o$x', '$ever $has $o$x'],
      participle: ['with a staff of $o', 'employing $o$x'],
      noun: ['a body of $o', 'a body with $o'],
    },
    emblem: {
      when: 'state',
      finite: [
        '$ever use$s a $o as $his emblem',
        '$ever use$s the emblem of a $o',
        '$ever $has a $o for $his emblem',
        '$ever chose a $o as emblem$x',
      ],
      participle: ['using a $o as emblem', 'using the emblem of a $o$x'],
      noun: ['a body with a $o as emblem', 'with a $o for emblem'],
    },
    field: {
      when: 'state',
      finite: [
        '$ever work$s in the field of $o',
        '$ever work$s in $o',
        '$ever chose the field of $o$x',
        '$ever $has $o as $his field',
      ],
      participle: ['working in $o$x', 'working in the field of $o$x'],
      noun: ['a body in the field of $o', 'with $o as its field'],
    },
  },
  predicates: [
    '{lend$s|rent$s|show$s} a $old $thing to $who',
    '{own$s|display$s|catalogue$s} $worn $items',
    'issued $dry $papers on $matters',
    '{nearly closed|nearly failed|was reorganised|changed hands} $time',
    'admitted $who {$manner|$time}',
    '{elected|dismissed|rewarded} $groups by {lot|age|show of hands}',
    'quarrelled $manner with $who over $matters',
  ],
  fillers: [
    '$his {statutes|minutes|ledgers|keys} {were recopied|were mislaid|were pawned|survive} {$time|$spot}',
    '{admission|membership|entry} was {refused to|reserved for|sold to|free for} $who{ $time|, to the $feeling of $groups}',
    'a $old {stair|courtyard|reading room|cellar|boiler} {was added|was closed|was named} {for $who|$time}',
    '{annual|public|solemn|evening} {lectures|dinners|inspections} on $matters {draw|tire|amuse|divide} $who',
    '$his {treasurer|porter|librarian|chair} is {chosen|paid|examined} {by|with|from among} $who {in|every} $season',
    'the {building|main hall|office|archive}, $spot, {holds|displays|has lost|is heated by} $worn $items',
    '$S {lent|gave|sold|showed} $worn $items to $who $time',
    '$somePapers {accuse|praise|remind|suspect} $him of $feeling {towards|over|about} $matters',
    '{members|officials|servants|guests} {wear|carry|sign for|inherit} a $worn $item {in|every} $season',
    'a {gift|bequest|loan} from $who {paid for|ruined|saved|endowed} {a|the} $old $thing',
    'a {committee|commission|faction} of $groups {studies|defends|forbade|counts} $matters {$manner|$time}',
    '$who {come|write|apply} to $him {for|about} $matters, {most|often|rarely} {with|without} $feeling',
  ],
};
