import { describe, expect, it } from 'vitest';
import { play, policies, replay } from '../../../src/index.ts';
import { answerOf, harbor, played, taskIds, written } from './played.ts';

describe('random', () => {
  it('answers with a title that it was shown', async () => {
    for (const task of await taskIds(10)) {
      const episode = await played(policies.random(), task);
      const titles = episode.view.turns.flatMap(({ seen }) => seen.map(({ hit }) => hit.title));
      const answer = answerOf(episode);
      if (answer !== null) expect(titles).toContain(answer);
    }
  });

  it('is its seed: equal seeds write equal turns, and not all seeds the same', async () => {
    const env = await harbor();
    const texts: string[] = [];
    for (const policySeed of [1, 1, 2, 3, 4]) {
      const trajectory = await play(env, policies.random(), { taskId: 'bridge-1-11-0-0', policySeed });
      texts.push(written(await replay(trajectory)).join('\n'));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(new Set(texts).size).toBeGreaterThan(1);
  });
});
