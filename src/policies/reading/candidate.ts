import type { Memory } from './memory.ts';
import type { Named, ReadPassage } from './passage.ts';
import { aboutOf, coverOf, headingOf, sightingOf, type Sighting } from './sighting.ts';
import { viewOf } from './view.ts';

/** Something that the passages name: what may be followed to its own page, and what may be the answer. */
export interface Candidate extends Named {
  /** Share of its content words that stand in the question; 1 when it has none. */
  readonly known: number;
  /** The passage about it, where one was shown. */
  readonly page: ReadPassage | undefined;
  readonly sightings: Sighting[];
  /** Passages that name it. */
  readonly passages: Set<ReadPassage>;
}

/** All that the passages name, in the order in which it was shown. Linear in what was shown. */
export function candidatesIn(memory: Memory): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  const view = viewOf(memory);
  const see = (name: Named, sighting: Sighting): void => {
    if (name.key === '') return;
    const candidate = candidates.get(name.key) ?? candidateOf(name, memory);
    candidates.set(name.key, candidate);
    candidate.sightings.push(sighting);
    candidate.passages.add(sighting.passage);
  };
  for (const passage of memory.passages) {
    const about = aboutOf(passage, memory, view);
    see(passage.title, headingOf(passage, about));
    const covers = passage.sentences.map((sentence) => coverOf(sentence, view));
    for (const mention of passage.mentions) {
      const cover = covers[mention.sentence.index];
      if (cover !== undefined) see(mention, sightingOf({ mention, passage, about, cover }, view));
    }
  }
  return [...candidates.values()];
}

function candidateOf(name: Named, memory: Memory): Candidate {
  const content = name.tokens.filter(({ term }) => term !== '');
  const known = content.filter(({ term }) => memory.question.places.has(term)).length;
  return {
    text: name.text,
    key: name.key,
    tokens: name.tokens,
    known: content.length === 0 ? 1 : known / content.length,
    page: memory.pageOf(name),
    sightings: [],
    passages: new Set(),
  };
}
