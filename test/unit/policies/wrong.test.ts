import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { answerOf, harbor, played, shownIn, taskIds } from './played.ts';

describe('wrong', () => {
  it('searches as hop does, answers something, and is never right', async () => {
    for (const task of await taskIds(40)) {
      const episode = await played(policies.wrong(), task);
      expect(episode.rewards.total).toEqual({ value: 0 });
      expect(answerOf(episode)).not.toBeNull();
      expect(shownIn(episode)).toEqual(shownIn(await played(policies.hop(), task)));
    }
  });

  it('declares that it sees gold', async () => {
    expect(policies.wrong().sees).toBe('gold');
    expect((await harbor()).tasks.examples.length).toBe(240);
  });
});
