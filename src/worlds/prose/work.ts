import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of books, plays and music. */
export const work: KindPhrases<'work'> = {
  definitions: [
    '$N is a {$dry |}$noun {from|of} $P{, {quoted|loved|disliked} by $who|, {read|heard|known} beyond it since {a|the} $grave $happening| {about|against|full of} $matters}',
    '$who of $P {know|quote|treasure|dislike} $N, a $dry $noun',
    '$N, a $noun {that|which} $who of $P {$manner |}{know|sing|quote|copy} by heart, {names|mocks|lists|praises} {$worn $items|$matters}',
    'Among {the books|the treasures|the lesser known works} of $P, $N is the $noun {most|least} {borrowed|quoted|requested} by $groups',
    '$N is a {$dry |}$noun {from|of} $P',
    'A $noun from {the province of $P|$P}, $N {begins|opens|ends} {with|in} a $grave $happening',
  ],
  clauses: {
    creator: {
      when: 'event',
      finite: [
        '$was $ever wholly created by $o$x',
        '$was $ever created$x by $o',
        '$ever had $o as $his creator',
        '$ever found a creator in $o$x',
      ],
      participle: ['created by $o$x', 'created$x by $o'],
      noun: ['a piece with $o as creator', 'a piece created by $o'],
    },
    publisher: {
      when: 'event',
      finite: [
        '$was $ever first published by $o$x',
        '$was $ever published$x by $o',
        '$ever had $o as $his publisher',
        '$ever found a publisher in $o$x',
      ],
      participle: ['published by $o$x', 'published$x by $o'],
      noun: ['a piece with $o as publisher', 'a piece published by $o'],
    },
    setting: {
      when: 'state',
      finite: [
        '$is $ever wholly set in $o$x',
        '$is $ever set in $o$x',
        '$ever $has $o as $his setting',
        '$ever found $his setting in $o$x',
      ],
      participle: ['set in $o$x', 'set in $o$x'],
      noun: ['a piece with $o as setting', 'a piece set in $o'],
    },
    published: {
      when: 'event',
      finite: [
        '$was $ever first published in $o$x',
        '$was $ever published$x in $o',
        '$ever saw publication in $o',
        '$ever reached publication in $o$x',
      ],
      participle: ['published in $o$x', 'published$x in $o'],
      noun: ['a piece published in $o', 'a publication of $o'],
    },
    length: {
      when: 'state',
      finite: ['$ever $has a length of $o', '$ever run$s to $o$x', '$is $ever $o long$x', '$ever fill$s $o$x'],
      participle: ['with a length of $o', 'running to $o$x'],
      noun: ['a piece in $o', 'a piece of $o'],
    },
    topic: {
      when: 'state',
      finite: [
        '$ever treat$s the topic of $o',
        '$ever treat$s of $o$x',
        '$ever $has $o as $his topic',
        '$ever chose the topic of $o$x',
      ],
      participle: ['treating of $o$x', 'treating the topic of $o$x'],
      noun: ['a piece with $o as topic', 'a piece that treated $o'],
    },
    cover: {
      when: 'state',
      finite: [
        '$ever show$s a $o on $his cover',
        '$ever show$s a cover with a $o',
        '$ever $has a $o on $his cover',
        '$ever bear$s a $o on the cover',
      ],
      participle: ['showing a $o on its cover', 'showing a $o on the cover$x'],
      noun: ['a piece with a $o on its cover', 'a piece whose cover shows a $o'],
    },
  },
  predicates: [
    '{mentioned|mocked|counted|praised} $worn $items',
    '{was quoted|was sung|was copied out} by $who',
    'made {few|some|many} {friends|enemies} among $groups',
    '{dwelt|touched|depended} on $matters',
    '{was banned|was pirated|was revived|sold out} $time',
    '{had|kept|needed} a {preface|chapter|chorus|motto|supplement} on $matters',
    '{divided|consoled|bored|amused} $who',
  ],
  fillers: [
    '{early|later|most|modern} {readers|critics|listeners}, {among them|mostly|even} $who, {admired|disputed|skipped|memorised} $his {ending|digressions|preface|jokes} on $matters',
    '$his {opening|middle|last third|second part} {concerns|dwells on|is taken up by} $matters and a $grave $happening',
    '{no|only one|a single|one} {manuscript|proof|fair copy} {survived|is known|was traced}{, kept $spot| $time|, owned by $who}',
    '{several|two|three|some} {scenes|passages|pages|verses} were {struck out|quoted|set to music|learned by heart} by $who {$time|}',
    'a {pirated|shortened|illustrated|pocket} {edition|version} {circulated|was sold|was burned|was read aloud} $spot',
    'it is {recited|acted out|argued over|sung} by $who {every|in} $season',
    'the {hero|narrator|villain|heroine} {owns|loses|seeks|breaks} a $worn $item {$spot|and fears $groups}',
    '$who {recognised|looked for|found|missed} themselves in it, {and not without $feeling|to the $feeling of $groups}',
    '{a|the} {scholar|rival|translator|censor} {called|found|judged} it {$verdict and $verdict|$verdict|too $verdict}{, to the $feeling of $groups|}',
    '{copies|performances|readings} {were|are} {advertised|forbidden|held} $spot {and|but|then} {paid for|attended|spoiled} by $who',
    '$his {style|spelling|grammar|metre} {was compared to|owes much to|owes nothing to} {a|the} $dry $paper',
  ],
};
