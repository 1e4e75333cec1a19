import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gold } from '../../src/core/index.ts';
import { answerCoverEm, answerEm, answerF1 } from '../../src/rewards/components/index.ts';
import { honest, valueOf } from '../views.ts';

const words = fc.constantFrom('Paris', 'City of Light', 'Rome', 'the', 'Trinidad and Tobago', 'a, b', '42', 'yes', '');
const spellings = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const mode = fc.constantFrom('any' as const, 'all' as const);

/** What is asked of a reward, and by how much golds and aliases are turned. */
const cases = fc.record({
  golds: spellings.map(apart),
  text: fc.array(words, { maxLength: 4 }).map((all) => all.join(', ')),
  mode,
  turn: fc.nat(),
});

describe('the order of golds and aliases', () => {
  it.each([answerEm, answerF1, answerCoverEm])('never changes $name', (reward) => {
    fc.assert(
      fc.property(cases, ({ golds, text, turn, ...gold }) => {
        const turned = rotate(
          golds.map((all) => rotate(all, turn)),
          turn,
        );
        const score = (all: readonly (readonly string[])[]): number | null =>
          valueOf(reward, honest(text, { ...asGold(all), ...gold }));
        expect(score(turned)).toBe(score(golds));
      }),
    );
  });
});

/** Golds that share no spelling. */
function apart(golds: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return golds
    .map((all, at) => [...new Set(all)].filter((one) => !golds.slice(0, at).flat().includes(one)))
    .filter((all) => all.length > 0);
}

function asGold(golds: readonly (readonly string[])[]): Gold {
  return { answers: golds.map(([first = '']) => first), aliases: golds.map(([, ...rest]) => rest) };
}

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
