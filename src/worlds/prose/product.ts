import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of things that are made and sold. */
export const product: KindPhrases<'product'> = {
  definitions: [
    '$N is a {$worn |}$noun {from|of} $P',
    '$N is a {$worn |}$noun {from|of} $P{, {used|prized|cursed} by $who|, {sold|stored|shown} $spot| for $temper $groups}',
    '{Half|All} the {households|workshops|$groups} of $P {own|swear by|remember} $N, a $worn $noun',
    '$N, a $noun {made for|known to|preferred by} $who, {comes from|belongs to} {the province of $P|$P}',
    'In $P, $N is {a|the} $noun {that|which} $who {$manner |}{use|collect|repair|lend}',
    'A $worn $noun of $P, $N {stands|hangs|is shown} $spot',
  ],
  clauses: {
    maker: {
      when: 'state',
      finite: [
        '$is $ever wholly made by $o$x',
        '$is $ever made by $o$x',
        '$ever $has $o as $his maker',
        '$ever name$s $o as $his maker',
      ],
      participle: ['made by $o$x', 'made by $o$x'],
      noun: ['a thing with $o as maker', 'a thing made by $o'],
    },
    designer: {
      when: 'event',
      finite: [
        '$was $ever wholly designed by $o$x',
        '$was $ever designed$x by $o',
        '$ever had $o as $his designer',
        '$ever found a designer in $o$x',
      ],
      participle: ['designed by $o$x', 'designed$x by $o'],
      noun: ['a thing with $o as designer', 'a thing designed by $o'],
    },
    introduced: {
      when: 'event',
      finite: [
        '$was $ever first introduced in $o$x',
        '$was $ever introduced$x in $o',
        '$ever had $his introduction in $o',
        '$was $ever at last introduced in $o',
      ],
      participle: ['introduced in $o$x', 'introduced$x in $o'],
      noun: ['a thing introduced in $o', 'a novelty introduced in $o'],
    },
    weight: {
      when: 'state',
      finite: ['$ever $has a weight of $o', '$ever weigh$s $o$x', '$is $ever $o in weight', '$ever come$s to $o$x'],
      participle: ['with a weight of $o', 'weighing $o$x'],
      noun: ['a thing of $o', 'a thing weighing $o'],
    },
    material: {
      when: 'state',
      finite: [
        '$is $ever mainly made of $o$x',
        '$is $ever made of $o$x',
        '$ever $has $o as $his material',
        '$ever keep$s to $o as material',
      ],
      participle: ['made of $o$x', 'made of $o$x'],
      noun: ['a thing with $o as material', 'a thing made of $o'],
    },
    pattern: {
      when: 'state',
      finite: [
        '$is $ever richly decorated with $o$x',
        '$is $ever decorated with $o$x',
        '$ever $has a pattern of $o',
        '$ever bear$s a pattern of $o$x',
      ],
      participle: ['decorated with $o$x', 'decorated with $o$x'],
      noun: ['a thing with a pattern of $o', 'a thing decorated with $o'],
    },
  },
  predicates: [
    '{outsold|replaced|resembled} a $worn $item',
    '{suited|tired|pleased} $who',
    '{needed|took|wanted} {oil|care|two hands|patience} in $weather weather',
    '{was smuggled|was advertised|was copied} by $who',
    'won prizes {$time|from $groups}',
    '{served|failed|sold out} $time',
    '{hung|stood|rusted} in many a $old $thing',
  ],
  fillers: [
    '{early|later|cheap|surviving} {examples|copies|models} {are kept|were sold|turn up|rust} $spot{, guarded by $who|}',
    '$who {use|lend|repair|pawn} it {for|against|together with} $worn $items',
    'a {spare part|repair|replacement|licence} {costs|cost|is worth} {more than|as much as} a $worn $item',
    '$source {explained|forgot|showed} how to {clean|mend|carry|store} it in {$season|$weather weather}',
    'a {cheaper|smaller|louder|painted} {version|imitation} {appeared|failed|was banned|was sold} $time',
    'it {appears|features|is mocked} in $dry $papers on $matters',
    '{in|every} $season $who {oil|dust|hide|carry} it $spot',
    '{complaints|jokes|verses|lawsuits} about it {reached|divided|amused} $who {and concerned $matters|}',
    'a $temper $group {is said|claimed|was known} to {own|have broken|have buried|prefer} {two|seven|forty} of them {$spot|}',
    '{smugglers|brides|schools|museums} {wanted|bought|refused} it, to the $feeling of $who',
    'the {handle|lid|mechanism|lining|key} {wears|breaks|sticks|squeaks} {in $weather weather|$time|when $groups are near}',
  ],
};
