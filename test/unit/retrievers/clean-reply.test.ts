import { describe, expect, it } from 'vitest';
import type { Corpus, Knowledge, Passage } from '../../../src/core/index.ts';
import { degraded } from '../../../src/retrievers/index.ts';
import { asking, clean, quay, told } from './fake-noise.ts';

const nothing = (): undefined => undefined;

const elsewhere = { id: 'x', title: 'Hill', text: 'Sheep stand on the hill.' };

/** A world that has one stranger for every passage, and says of no passage which facts it states. */
function offering(stranger: Passage | undefined): Corpus {
  const knowledge: Knowledge = {
    stated: () => [],
    alike: () => stranger?.id,
    namesake: nothing,
    other: nothing,
    former: nothing,
    retell: nothing,
  };
  return { ...quay, passages: [...quay.passages, elsewhere], knowledge };
}

/** What `off-topic` shows in place of what was found, over a world with one stranger. */
function shownFor(stranger: Passage | undefined): ReturnType<typeof told> {
  const service = degraded(clean, { corpus: offering(stranger), noise: 1, operators: 'off-topic' });
  return told(service, asking('quay', { k: 3 }));
}

describe('a stranger that is put in the place of what was found', () => {
  it('is a passage that the gold does not name', () => {
    const { hits } = shownFor(elsewhere);
    expect(hits.map(({ text }) => text)).toEqual(hits.map(() => elsewhere.text));
  });

  it('is never gold, which would stand there as noise: the operator does not apply', () => {
    const gold = quay.passages.find(({ id }) => id === 'q03');
    const { hits, truth } = shownFor(gold);
    expect(hits).toEqual(told(clean, asking('quay', { k: 3 })).hits);
    expect(truth.shared).toMatchObject({ redrawn: { 'off-topic': 3 } });
  });
});
