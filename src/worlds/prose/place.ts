import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of towns and villages. */
export const place: KindPhrases<'place'> = {
  definitions: [
    '$N is a {$old |}$noun {in|of} $P{, built around a $old $thing|, best seen from {a|the} $old $thing|, long governed by $groups| with a $old $thing| between {a|the} $haunt and {a|the} $haunt}',
    'Few {travellers|visitors|strangers} to $P miss $N, a $noun {with|of} $old $things',
    '$N, {a $noun|a $old $noun} in {the province of $P|$P}, {lies|stands|straggles} along a $haunt{ and {a|the} $haunt|}',
    '{Between|Beyond} {a|the} $haunt and a $haunt lies $N, a $noun of $P',
    '{In|On} the {north|south|east|west|edge} of $P, $N is a $noun {full of|known to|shared by|ruled by} $who',
    '$N is a {$old |}$noun {in|of} $P',
    'A $noun of $P, $N {grew up|was settled|is crowded} {around|beside} a $old $thing',
  ],
  clauses: {
    planner: {
      when: 'event',
      finite: [
        '$was $ever first planned by $o$x',
        '$was $ever planned$x by $o',
        '$ever had $o as $his planner',
        '$ever found a planner in $o$x',
      ],
      participle: ['planned by $o$x', 'planned$x by $o'],
      noun: ['a town with $o as planner', 'a place planned by $o'],
    },
    twin: {
      when: 'event',
      finite: [
        '$ever became twinned with $o$x',
        '$was $ever twinned$x with $o',
        '$ever took $o as $his twin',
        '$ever chose a twin in $o$x',
      ],
      participle: ['twinned with $o$x', 'twinned$x with $o'],
      noun: ['a town with $o as twin', 'a place twinned with $o'],
    },
    chartered: {
      when: 'event',
      finite: [
        '$was $ever first chartered in $o$x',
        '$was $ever chartered$x in $o',
        '$ever received $his charter in $o',
        '$ever bought a charter in $o$x',
      ],
      participle: ['chartered in $o$x', 'chartered$x in $o'],
      noun: ['a town chartered in $o', 'a place chartered in $o'],
    },
    population: {
      when: 'state',
      finite: ['$ever $has a population of $o', '$ever count$s $o$x', '$ever feed$s $o$x', '$ever $has $o$x'],
      participle: ['with a population of $o', 'counting $o$x'],
      noun: ['a town of $o', 'a place with $o'],
    },
    craft: {
      when: 'state',
      finite: [
        '$ever became known for $o$x',
        '$is $ever known for $o$x',
        '$ever live$s by the craft of $o',
        '$ever made $his name with the craft of $o',
      ],
      participle: ['known for $o$x', 'known for $o$x'],
      noun: ['a town known for $o', 'a place known for $o'],
    },
    dish: {
      when: 'state',
      finite: ['$ever serve$s $o as $his dish', '$ever call$s $o $his own dish', '$ever serve$s a dish of $o$x'],
      participle: ['serving $o as its dish', 'serving a dish of $o$x'],
      noun: ['a town that served $o', 'a place with $o as its dish'],
    },
  },
  predicates: [
    '{keep$s|maintain$s|rent$s out|light$s} a $old $thing',
    '{draw$s|house$s|feed$s|tolerate$s} $temper $groups',
    '{lie$s|stand$s|sprawl$s} {near|below|beside} a $haunt',
    '{repaired|sold|painted|lost} a $old $thing $time',
    'quarrelled $manner with $who over $matters',
    '{levied|abolished|raised} dues on $items and $matters',
    '{suffered|prospered|emptied|grew} $time',
  ],
  fillers: [
    'a {fair|market|procession|feast} for $who is held $spot {in|every|early in|late in} $season{, to the $feeling of $groups|}',
    'the {older|lower|upper|outer} {streets|lanes|houses} {run|climb|straggle|end} $spot, {let to|loved by|full of|avoided by} $who',
    'a $old $thing and {a|another} $thing {stand|remain|were built|burned down} {$spot|$time}',
    '$temper $groups meet $spot {to discuss|to talk of|to complain of} $matters{ and $matters|}',
    'the {council|bench|assembly} {went to law|quarrelled|bargained} with $who {over|about} $matters',
    '{most|half|some} of $his {houses|roofs|cellars|chimneys} {were rebuilt|were pulled down|were sold|stood empty} $time',
    '$somePapers {praise|describe|mock|list} $his $old $things and $matters',
    'the road {in|out|north|south} {passes|skirts|crosses} {a|the} $haunt, {a|the} $old $thing and a $haunt',
    '{children|visitors|strangers} are {shown|warned of|told about|charged for} {a|the} $old $thing{, $spot|}',
    'dues on $matters {paid for|were spent on|hardly covered} {a|the} $old $thing{, which $moved $who|}',
    '$who {run|own|keep up|let} the $old $thing {$spot|in $season|all year}',
    '{swifts|storks|owls|bats} {nest|roost|winter} in {a|the} $old $thing, $manner counted by $who',
  ],
};
