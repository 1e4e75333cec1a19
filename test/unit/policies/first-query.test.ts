import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { answerOf, played, shownIn, taskIds, written } from './played.ts';

describe('first-query', () => {
  it('searches the question as it stands, once, and answers', async () => {
    for (const task of await taskIds(10)) {
      const episode = await played(policies.firstQuery(), task);
      expect(written(episode)[0]).toContain(episode.view.task.question);
      expect(episode.view.turns).toHaveLength(2);
      expect(['answered', 'gave-up']).toContain(episode.view.stop);
    }
  });

  it('answers only with what stands in what it was shown, or names an option', async () => {
    for (const task of await taskIds(20)) {
      const episode = await played(policies.firstQuery(), task);
      const answer = answerOf(episode);
      const { options = [] } = episode.view.task;
      const texts = episode.view.turns.flatMap(({ seen }) => seen.map(({ hit }) => `${hit.title} ${hit.text}`));
      if (answer !== null && !options.includes(answer)) expect(texts.some((text) => text.includes(answer))).toBe(true);
    }
  });

  it('answers at once when there is one turn only, and shows nothing', async () => {
    const episode = await played(policies.firstQuery(), 'bridge-2-11-0-0', { turns: 1 });
    expect(episode.view.turns).toHaveLength(1);
    expect(shownIn(episode).size).toBe(0);
  });

  it('writes the same for the same observations', async () => {
    const [a, b] = [
      await played(policies.firstQuery(), 'bridge-2-11-0-0'),
      await played(policies.firstQuery(), 'bridge-2-11-0-0'),
    ];
    expect(b.trajectory.contentHash).toBe(a.trajectory.contentHash);
  });
});
