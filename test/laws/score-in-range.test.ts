import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gold, Label } from '../../src/core/index.ts';
import { fold, presetParts, rewardParts, type Reward } from '../../src/rewards/index.ts';
import { check } from '../../src/core/index.ts';
import { columnsOf, viewOf, type ShortEpisode, type ShortTurn } from '../views.ts';

const words = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom(
    'Paris',
    'the',
    'yes',
    'no',
    '42',
    '1e309',
    'Rome and Paris',
    '<answer>Paris</answer>',
    '</search>',
    '\u200b',
    '\ud800',
  ),
);
const id = fc.constantFrom('p1', 'p2', 'p3');
const label: fc.Arbitrary<Label> = fc.record({
  kind: fc.constantFrom('useful', 'weak-noise', 'unknown'),
  from: fc.constantFrom('construction', 'verified', 'requested', 'unknown'),
  supports: fc.array(id, { maxLength: 2 }),
});
const turn: fc.Arbitrary<ShortTurn> = fc.record({
  text: words,
  observed: words,
  actions: fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('answer' as const), text: words, abstain: fc.boolean() }),
      fc.record({ type: fc.constant('invalid' as const), code: words, reason: words }),
      fc.record({ type: fc.constant('call' as const), tool: words, args: fc.constant({}) }),
    ),
    { maxLength: 3 },
  ),
  searches: fc.array(fc.record({ query: words, found: fc.array(id, { maxLength: 3 }) }), { maxLength: 3 }),
  shown: fc.array(fc.record({ id, label, cut: fc.boolean() }), { maxLength: 3 }),
});
const gold: fc.Arbitrary<Gold> = fc.record(
  {
    answers: fc.array(words, { maxLength: 3 }),
    aliases: fc.array(fc.array(words, { maxLength: 2 }), { maxLength: 3 }),
    mode: fc.constantFrom('any', 'all'),
    number: fc.record({ value: fc.integer(), unit: words, tolerance: fc.nat() }),
    answerable: fc.boolean(),
    passageIds: fc.array(id, { maxLength: 3 }),
  },
  { requiredKeys: ['answers'] },
);
const episode: fc.Arbitrary<ShortEpisode> = fc.record(
  {
    turns: fc.array(turn, { maxLength: 5 }),
    gold,
    instructions: words,
    stop: fc.constantFrom('answered', 'gave-up', 'turn-limit', 'policy-failed'),
    task: fc.record({ options: fc.array(words, { maxLength: 3 }) }),
  },
  { requiredKeys: ['turns', 'gold'] },
);

const rewards: readonly Reward[] = Object.entries(rewardParts).map(([name, part]) =>
  part.make(check(part.params, {}, name), undefined),
);
const presets = Object.entries(presetParts).map(([name, part]) => ({
  name,
  pipeline: part.make(check(part.params, {}, name)),
}));

describe('any episode', () => {
  it.each(rewards)('is scored by $name inside its range, twice alike', (reward) => {
    const pipeline = { name: 'alone', rewards: [reward], stages: [], outcome: { column: reward.name, right: 1 } };
    fc.assert(
      fc.property(episode, (played) => {
        const columns = columnsOf(pipeline, viewOf(played));
        for (const place of columns[reward.name] ?? []) {
          if (place === null) continue;
          const value = 'value' in place ? place.value : Number.NaN;
          expect(value).toBeGreaterThanOrEqual(reward.range[0]);
          expect(value).toBeLessThanOrEqual(reward.range[1]);
        }
        expect(columnsOf(pipeline, viewOf(played))).toEqual(columns);
      }),
    );
  });

  it.each(presets)('is folded by $name to a total that is the sum of its turns', ({ pipeline }) => {
    fc.assert(
      fc.property(episode, (played) => {
        const { turns, total } = fold(pipeline, columnsOf(pipeline, viewOf(played)));
        const sum = turns.reduce((all, place) => all + (place !== null && 'value' in place ? place.value : 0), 0);
        expect('value' in total && Math.abs(total.value - sum) <= 1e-9).toBe(true);
      }),
    );
  });

  it.each(presets.filter(({ pipeline }) => pipeline.published !== true))(
    'earns nothing from $name without an answer',
    ({ pipeline }) => {
      fc.assert(
        fc.property(episode, (played) => {
          const silent = played.turns.map((one) => ({
            ...one,
            actions: one.actions?.filter(({ type }) => type !== 'answer') ?? [],
          }));
          const { total } = fold(
            pipeline,
            columnsOf(pipeline, viewOf({ ...played, turns: silent, stop: 'turn-limit' })),
          );
          expect(total).toEqual({ value: 0 });
        }),
      );
    },
  );
});
