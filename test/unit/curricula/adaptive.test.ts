import { describe, expect, it } from 'vitest';
import { adaptive, type Curriculum, type Progress } from '../../../src/curricula/index.ts';

const params = { start: 0, end: 0.6, target: 0.9, steps: 100 };

/** The same curve without its ratchets: noise follows the latest success, and the steps count for nothing. */
const defenceless: Curriculum = {
  name: 'defenceless',
  needs: ['heldOutSuccess'],
  noise: ({ heldOutSuccess = [] }) => params.end * Math.min(1, (heldOutSuccess.at(-1) ?? 0) / params.target),
};

/**
 * A training of 100 steps with an evaluation every ten, by policies of equal skill: each solves what noise leaves of .9.
 * The cheat solves nothing from the second evaluation on whenever somebody is looking. What it is paid for is training,
 * where it solves as much as it can.
 */
function paid(curriculum: Curriculum, cheats: boolean): number {
  const heldOutSuccess: number[] = [];
  let total = 0;
  for (let step = 0; step < 100; step += 1) {
    const noise = curriculum.noise({ step, heldOutSuccess }, 1);
    const skill = 0.9 * (1 - noise);
    if (step % 10 === 9) heldOutSuccess.push(cheats && step > 10 ? 0 : skill);
    total += skill;
  }
  return total;
}

describe('adaptive', () => {
  it('follows success between its bounds', () => {
    const { noise } = adaptive(params);
    const after = (...heldOutSuccess: readonly number[]): number => noise({ step: 0, heldOutSuccess }, 1);
    expect([after(), after(0.3), after(0.45), after(0.9), after(1)].map((one) => one.toFixed(3))).toEqual(
      [0, 0.2, 0.3, 0.6, 0.6].map((one) => one.toFixed(3)),
    );
  });

  it('never falls while training goes on, whatever the policy does', () => {
    const { noise } = adaptive(params);
    const heldOutSuccess: number[] = [];
    let before = 0;
    for (const [step, success] of [0.2, 0.8, 0, 0.1, 0, 0.9, 0.3].entries()) {
      heldOutSuccess.push(success);
      const now = noise({ step: 10 * step, heldOutSuccess }, 1);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });

  it('does not pay for failing on purpose once it has succeeded; without its ratchets it would', () => {
    expect(paid(adaptive(params), true)).toBeLessThanOrEqual(paid(adaptive(params), false));
    expect(paid(defenceless, true)).toBeGreaterThan(1.3 * paid(defenceless, false));
  });

  it('rises for a policy that never succeeds; by success alone it would not', () => {
    const failing: Progress = { step: 80, heldOutSuccess: [0, 0, 0] };
    expect(adaptive(params).noise(failing, 1)).toBeCloseTo(0.48, 12);
    expect(defenceless.noise(failing, 1)).toBe(0);
  });

  it('must be told both', () => {
    const { needs, noise } = adaptive(params);
    expect(needs).toEqual(['step', 'heldOutSuccess']);
    expect(() => noise({ step: 3 }, 1)).toThrow('heldOutSuccess was not told at reset');
    expect(() => noise({ heldOutSuccess: [] }, 1)).toThrow('step was not told at reset');
  });

  it('rises only: a start above the end is refused', () => {
    expect(() => adaptive({ ...params, start: 0.7 })).toThrow('start must be at most end');
  });
});
