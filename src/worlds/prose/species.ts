import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of living things. */
export const species: KindPhrases<'species'> = {
  definitions: [
    '$N is {a|one} {$noun|rare $noun|common $noun|small $noun|shy $noun} {of|from|in} $P{, {seen|met} $beside {a|the} $haunt|, {prized|studied|feared} by $who|, never far from {a|the} $haunt}',
    '{A|Every} $weather $season brings $N, a $noun of $P, to {a|the} $haunt and {a|one} $haunt',
    'In {the province of $P|$P}, $N is {a|the} $noun {that|which} $who {$manner |}{collect|count|avoid|sketch}',
    '$N, a $noun {known|familiar} to $who of $P, {sleeps|hides|winters} {in|near} {a|one} $haunt',
    '$who of $P {seek|study|recognise|dread} $N, a {rare|shy|common|slow} $noun',
  ],
  clauses: {
    describer: {
      when: 'event',
      finite: ['$was $ever first described by $o$x', '$was $ever described$x by $o', '$ever had $o as $his describer', '$ever found$x a describer in $o'],
      participle: ['first described by $o$x', 'described$x by $o'],
      noun: ['a creature with $o as describer', 'a creature described by $o'],
    },
    habitat: {
      when: 'state',
      finite: ['$ever had $his habitat near $o$x', '$ever had$x a habitat near $o', '$ever kept $his habitat near $o', '$ever found$x a habitat near $o'],
      participle: ['with a habitat near $o', 'with a habitat$x near $o'],
      noun: ['a creature with a habitat near $o', 'with its habitat near $o'],
    },
    described: {
      when: 'event',
      finite: ['$was $ever first described in $o$x', '$was $ever described$x in $o', '$ever had $his first description in $o', '$was $ever at last described in $o'],
      participle: ['first described in $o$x', 'described$x in $o'],
      noun: ['a creature first described in $o', 'a creature described in $o'],
    },
    size: {
      when: 'state',
      finite: ['$ever grew to a size of $o$x', '$ever grew$x to a size of $o', '$ever reached a size of $o', '$ever measured $o in size'],
      participle: ['growing to a size of $o', 'measuring $o$x'],
      noun: ['a creature with a size of $o', 'a creature measuring $o'],
    },
    food: {
      when: 'state',
      finite: ['$ever fed on $o as $his food', '$ever fed$x on $o', '$ever had $o as $his food', '$ever found$x food in $o'],
      participle: ['feeding on $o$x', 'feeding$x on $o'],
      noun: ['a creature with $o as food', 'a creature that feeds on $o'],
    },
    marking: {
      when: 'state',
      finite: ['$ever bore $o as $his marking', '$ever bore$x a marking of $o', '$ever had $o as $his marking', '$ever showed$x a marking of $o'],
      participle: ['bearing $o as its marking', 'bearing$x a marking of $o'],
      noun: ['a creature with $o as marking', 'a creature with a marking of $o'],
    },
  },
  predicates: [
    '{avoided|outlived|escaped|confused} $who',
    '{slept|wintered|bred|hid} {in|near} {a|one} $old $thing',
    '{fled|returned|multiplied|fell silent} $time',
    '{damaged|spared|nested in|ignored} $old $items',
    'crossed {a|one} $haunt {in|every} $season',
    'gave its name to {a|one} $old $thing',
  ],
  fillers: [
    'on {a|one} $weather {day|night|morning|evening} it {may be seen|is heard|leaves} {beside|above|near} {a|the} $haunt{ and {a|the} $haunt|}',
    '$who {keep|draw|hunt|count|stuff} it {$manner|in $season|$spot}',
    '{old|country|local} {rhymes|tales|songs} {connect|confuse|link} it with $matters and $old $items',
    '{a|one} {stuffed|living|painted|pressed} specimen {is kept|was sold|was lost} $spot{, to the $feeling of $who|}',
    '{it nests|it breeds|its young hide|it winters} {in|under|near} {a|one} $old $thing or {a|one} $haunt',
    '{numbers|sightings|reports} {fell|rose|doubled} {$time}',
    '$source {mistakes|praises|counts|omits} it {among|together with} $matters',
    '{frost|drought|traffic|noise|lamplight} near {a|the} $haunt {drives|drew|keeps} it to {a|one} $old $thing',
    '{farmers|gardeners|collectors|children} and $groups {blame|protect|trap|feed} it {for $matters|$manner}',
    '{seen|caught|startled} {$beside {a|one} $haunt|in $season}, it {hides|sings|plays dead|circles} $manner',
    'its {call|scent|track|shadow|gait} {is like|suggests|resembles} that of {a|one} $old $item {in $weather weather|}',
  ],
};
