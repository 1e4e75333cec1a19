import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { played, written } from './played.ts';

describe('no-op', () => {
  it('writes nothing until a budget ends the episode, and earns nothing: not even where abstaining is right', async () => {
    for (const task of ['bridge-1-11-0-0', 'unanswerable-11-0-0a']) {
      const episode = await played(policies.noOp(), task);
      expect(written(episode)).toEqual(['', '', '']);
      expect(episode.view.stop).toBe('invalid-limit');
      expect(episode.rewards.total).toEqual({ value: 0 });
    }
  });
});
