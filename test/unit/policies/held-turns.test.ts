import { describe, expect, it } from 'vitest';
import { HeldTurns } from '../../../src/policies/held-turns.ts';

const MEBIBYTE = 1024 * 1024;
const turn = (episode: number, at: number, text = '') => ({
  type: 'turn' as const,
  episode,
  turn: at,
  written: { text },
});

describe('HeldTurns', () => {
  it('gives a turn out once, each to its own episode', () => {
    const held = new HeldTurns();
    held.hold(turn(0, 1, 'a'), 9);
    held.hold(turn(1, 1, 'b'), 9);
    expect(held.take(1, 1)).toEqual({ text: 'b' });
    expect(held.take(1, 1)).toBeUndefined();
    expect(held.take(0, 1)).toEqual({ text: 'a' });
  });

  it('holds 16 MiB and not a byte more', () => {
    const held = new HeldTurns();
    for (let at = 0; at < 16; at += 1) expect(held.hold(turn(0, at), MEBIBYTE)).toBe(true);
    expect(held.hold(turn(0, 16), 1)).toBe(false);
    held.take(0, 3);
    expect(held.hold(turn(0, 16), MEBIBYTE)).toBe(true);
  });

  it('counts what is said again for the same turn once', () => {
    const held = new HeldTurns();
    for (let time = 0; time < 100; time += 1) expect(held.hold(turn(0, 0, `${time}`), MEBIBYTE)).toBe(true);
    expect(held.take(0, 0)).toEqual({ text: '99' });
  });

  it('keeps nothing of an episode that is over', () => {
    const held = new HeldTurns();
    for (let episode = 0; episode < 100; episode += 1) {
      for (const at of [1, 2, 3]) expect(held.hold(turn(episode, at), 4 * MEBIBYTE)).toBe(true);
      held.drop(episode);
      expect(held.take(episode, 2)).toBeUndefined();
    }
  });
});
