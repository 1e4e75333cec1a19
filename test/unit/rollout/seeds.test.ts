import { describe, expect, it } from 'vitest';
import { policySeed, worldSeed } from '../../../src/rollout/index.ts';

const tasks = Array.from({ length: 2000 }, (_, at) => `task-${at}`);

describe('seeds', () => {
  it('are unsigned 32-bit integers, and repeat', () => {
    for (const seed of [worldSeed(1, 'a'), policySeed(1, 'a', 0), worldSeed(4_294_967_295, '\u{1F600}')]) {
      expect(Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff).toBe(true);
    }
    expect(worldSeed(1, 'a')).toBe(worldSeed(1, 'a'));
  });

  it('differ by run seed, task and rollout', () => {
    const worlds = [1, 11].flatMap((run) => tasks.map((task) => worldSeed(run, task)));
    const policies = tasks
      .slice(0, 250)
      .flatMap((task) => Array.from({ length: 8 }, (_, rollout) => policySeed(1, task, rollout)));
    expect(new Set([...worlds, ...policies]).size).toBe(6000);
  });

  it('do not run into one another through their text', () => {
    expect(worldSeed(1, '1')).not.toBe(worldSeed(11, ''));
    expect(policySeed(1, 'a1', 1)).not.toBe(policySeed(1, 'a', 11));
  });
});
