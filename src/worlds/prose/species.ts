import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of living things. */
export const species: KindPhrases<'species'> = {
  definitions: [
    '$N is a {rare|common|small|shy|quick} $noun {of|from|in} $P',
    '$N is a {$noun|rare $noun|common $noun|small $noun|shy $noun} {of|from|in} $P{, {seen|met} $beside {a|the} $haunt|, {prized|studied|feared} by $who|, seldom far from {a|the} $haunt}',
    '{A|Every} $weather $season brings $N, a $noun of $P, to {a|the} $haunt and a $haunt',
    'In {the province of $P|$P}, $N is {a|the} $noun {that|which} $who {$manner |}{collect|count|avoid|sketch}',
    '$N, a $noun {known|familiar} to $who of $P, {sleeps|hides|winters} {in|near} a $haunt',
    '$who of $P {seek|study|recognise|dread} $N, a {rare|shy|common|slow} $noun',
  ],
  clauses: {
    describer: {
      when: 'event',
      finite: [
        '$was $ever first described by $o$x',
        '$was $ever described$x by $o',
        '$ever had $o as $his describer',
        '$ever found a describer in $o$x',
      ],
      participle: ['first described by $o$x', 'described$x by $o'],
      noun: ['a creature with $o as describer', 'a creature described by $o'],
    },
    habitat: {
      when: 'state',
      finite: [
        '$ever $has $his habitat near $o$x',
        '$ever $has a habitat near $o$x',
        '$ever keep$s $his habitat near $o',
        '$ever find$s a habitat near $o',
      ],
      participle: ['with a habitat near $o', 'with a habitat near $o$x'],
      noun: ['a creature with a habitat near $o', 'with its habitat near $o'],
    },
    described: {
      when: 'event',
      finite: [
        '$was $ever first described in $o$x',
        '$was $ever described$x in $o',
        '$ever had $his first description in $o',
        '$was $ever at last described in $o',
      ],
      participle: ['first described in $o$x', 'described$x in $o'],
      noun: ['a creature first described in $o', 'a creature described in $o'],
    },
    size: {
      when: 'state',
      finite: ['$ever grow$s to a size of $o', '$ever measure$s $o$x', '$ever grow$s to $o$x', '$ever attain$s $o$x'],
      participle: ['growing to a size of $o', 'measuring $o$x'],
      noun: ['a creature of $o', 'a creature measuring $o'],
    },
    food: {
      when: 'state',
      finite: [
        '$ever live$s on $o as $his food',
        '$ever feed$s on $o$x',
        '$ever $has $o as $his food',
        '$ever find$s $his food in $o',
      ],
      participle: ['feeding on $o$x', 'feeding on $o$x'],
      noun: ['a creature with $o as food', 'a creature that feeds on $o'],
    },
    marking: {
      when: 'state',
      finite: [
        '$ever bear$s $o as $his marking',
        '$ever bear$s a marking of $o$x',
        '$ever $has $o as $his marking',
        '$ever show$s a marking of $o',
      ],
      participle: ['bearing $o as its marking', 'bearing a marking of $o$x'],
      noun: ['a creature with $o as marking', 'a creature with a marking of $o'],
    },
  },
  predicates: [
    '{avoided|outlived|escaped|confused} $who',
    '{slept|wintered|bred|hid} {in|near} a $old $thing',
    '{fled|returned|multiplied|fell silent} $time',
    '{damaged|spared|nested in|ignored} $worn $items',
    'crossed a $haunt {in|every} $season',
    'gave its name to a $old $thing',
  ],
  fillers: [
    'on a $weather {day|night|morning|evening} it {may be seen|is heard|leaves} {beside|above|near} {a|the} $haunt{ and {a|the} $haunt|}',
    '$who {keep|draw|hunt|count|stuff} it {$manner|in $season|$spot}',
    '{old|country|local} {rhymes|tales|songs} {connect|confuse|link} it with $matters and $worn $items',
    'a {stuffed|living|painted|pressed} specimen {is kept|was sold|was lost} $spot{, to the $feeling of $who|}',
    '{it nests|it breeds|its young hide|it winters} {in|under|near} a $old $thing or a $haunt',
    '{numbers|sightings|reports} {fell|rose|tripled} {$time}',
    '$source {praised|counted|omitted|blamed} it together with $matters',
    '{frost|drought|traffic|noise|lamplight} near {a|the} $haunt {drives|drew|keeps} it to a $old $thing',
    '{farmers|gardeners|collectors|children} and $groups {blame|protect|trap|feed} it {for $matters|$manner}',
    '{seen|caught|startled} {$beside a $haunt|in $season}, it {hides|sings|plays dead|circles} $manner',
    'its {call|scent|track|shadow|gait} {is like|suggests|resembles} that of a $worn $item {in $weather weather|}',
  ],
};
