import type { KindPhrases } from './kind-phrases.ts';

/** What articles say of events. */
export const event: KindPhrases<'event'> = {
  definitions: [
    '$N was a {$grave |}$noun {in|of} $P',
    '$N was a $grave $noun {in|of} $P{, {watched|recalled|regretted} by $who|, {set off|noticed|felt} $spot}',
    '{In|For} {the province of $P|$P}, $N was {a|the} $noun {that|which} $manner $moved $who',
    'Of all {that $who of $P remember|the quarrels of $P}, $N was the $noun {least|most} $noted',
    '$N, a $grave $noun {in|of} $P, {is told of|is remembered|was described} in $source',
    '$somePapers {call|consider} $N a $noun of $P{, $manner and at length|, to the $feeling of $who|}',
    'A $grave $noun of $P, $N {surprised|interrupted|cheered|ruined} $who',
  ],
  clauses: {
    venue: {
      when: 'event',
      finite: [
        '$ever had $his venue in $o$x',
        '$ever had a venue in $o$x',
        '$ever took $o as $his venue',
        '$ever found a venue in $o$x',
      ],
      participle: ['with a venue in $o', 'with a venue in $o$x'],
      noun: ['an affair with $o as venue', 'with $o as its venue'],
    },
    leader: {
      when: 'event',
      finite: [
        '$was $ever mostly led by $o$x',
        '$was $ever led$x by $o',
        '$ever had $o as $his leader',
        '$ever found a leader in $o$x',
      ],
      participle: ['led by $o$x', 'led$x by $o'],
      noun: ['an affair with $o as leader', 'an affair led by $o'],
    },
    held: {
      when: 'event',
      finite: [
        '$was $ever duly held in $o$x',
        '$was $ever held$x in $o',
        '$was $ever first held in $o',
        '$was $ever at last held in $o',
      ],
      participle: ['held in $o$x', 'held$x in $o'],
      noun: ['an affair held in $o', 'a gathering held in $o'],
    },
    attendance: {
      when: 'state',
      finite: [
        '$ever had an attendance of $o',
        '$ever drew $o$x',
        '$was $ever attended by $o$x',
        '$ever attracted $o$x',
      ],
      participle: ['with an attendance of $o', 'attended by $o$x'],
      noun: ['an affair of $o', 'an affair with $o'],
    },
    cause: {
      when: 'state',
      finite: [
        '$was $ever mainly caused by $o$x',
        '$was $ever caused by $o$x',
        '$ever had $his cause in $o',
        '$ever found a cause in $o$x',
      ],
      participle: ['caused by $o$x', 'caused by $o$x'],
      noun: ['an affair with $o as cause', 'an affair caused by $o'],
    },
    signal: {
      when: 'event',
      finite: [
        '$ever began at the signal of a $o',
        '$ever had a $o for $his signal',
        '$ever took a $o as signal$x',
        '$ever opened$x at the signal of a $o',
      ],
      participle: ['opened by the signal of a $o', 'with a $o as signal'],
      noun: ['an affair with a $o as signal', 'with a $o for its signal'],
    },
  },
  predicates: [
    '{cost|spared|frightened|enriched} $who',
    '{damaged|spared|filled|emptied} a $old $thing',
    '{was talked of|was recalled} $manner by $groups',
    '{changed|settled|revived} old quarrels over $matters',
    '{brought|cost|left} $worn $items and {little|much|some} $feeling',
    '{lasted|ran on|dragged on} {into|through} a $weather $season',
    'filled $dry $papers',
  ],
  fillers: [
    '$who {watched|sold $items|sang|slept|took notes} $spot',
    'the weather, {$weather and $weather|$weather at first|unusually $weather}, {is blamed|is praised|is described} in $source',
    'a $old $thing {burned|was damaged|was opened|was used} {by $who|as a store}',
    '$worn $items were {lost|traded|thrown|blessed|auctioned} $spot{, to the $feeling of $who|}',
    '{songs|jokes|sermons|pamphlets} about it {circulate|are sold|were banned} among $who {in|every} $season',
    'each {anniversary|$season} $who {gather|walk|feast|fall silent} $spot',
    'quarrels over $matters {followed|delayed it|were settled|broke out} {$manner|among $groups|$spot}',
    '{afterwards|beforehand|that week}, $who {asked for|agreed on|wrote $manner about|forgot} $matters',
    '$somePapers {list|exaggerate|lament|count} the $items {lost|sold|left} $spot',
    '{one|a} $temper $group {fainted|gave a speech|lost a $worn $item|missed it} {$spot|$manner}',
    '{damages|prizes|fines} {were paid|were promised} to $who, {mostly|partly|entirely} in $items',
  ],
};
