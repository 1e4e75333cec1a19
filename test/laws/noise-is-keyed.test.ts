// Noise falls on what is shown, not on when: at rate 0 it changes nothing, asking again changes nothing, the rollouts of a
// group meet the same, and another seed meets another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng, type Json, type Request } from '../../src/core/index.ts';
import { perturbationParts } from '../../src/perturbations/index.ts';
import { bm25, degraded, searchService, type DegradedOptions } from '../../src/retrievers/index.ts';
import { asking, noisy } from '../unit/retrievers/fake-noise.ts';
import { corpusOf } from '../unit/retrievers/passages.ts';

const town = corpusOf([
  {
    id: 'a',
    title: 'Wick Harbour',
    text: 'Wick Harbour was founded by Oda Fenn in 1688. It has two bells. The quay is old.',
  },
  {
    id: 'b',
    title: 'Oda Fenn',
    text: 'Oda Fenn was born in Marrow Hill in 1650. She kept bees. Wick Harbour was her work.',
  },
  { id: 'c', title: 'Marrow Hill', text: 'Marrow Hill is a village of 40 houses above Wick Harbour. It has a well.' },
  {
    id: 'd',
    title: 'Low Kettle',
    text: 'Low Kettle lies across the ferry from Wick Harbour. Nobody born there left it.',
  },
  {
    id: 'e',
    title: 'Bells',
    text: 'Two bells hang at the quay of Wick Harbour: Grief and Harvest. Oda Fenn paid for one.',
  },
]);
const inside = searchService(bm25(town), town);
const task = {
  task: { id: 't', question: 'Who founded Wick Harbour?' },
  gold: { answers: ['Oda Fenn'], passageIds: ['a'] },
};

const never = new AbortController().signal;

const query = fc
  .array(fc.constantFrom('Wick', 'Harbour', 'Oda', 'Fenn', 'bells', 'quay', 'born', 'ferry', 'zzyzx'), { maxLength: 4 })
  .map((words) => words.join(' '));
const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const unknowing = Object.values(perturbationParts).filter(({ needs }) => needs !== 'knowledge');
const operators = fc.uniqueArray(fc.constantFrom(...unknowing.map(({ name }) => name)), { minLength: 1, maxLength: 5 });
const noise = fc.double({ min: 0.01, max: 1, noNaN: true });
const profile = fc.record({
  operators,
  noise,
  twins: fc.constantFrom(0, 0.5, 1),
  scope: fc.constantFrom('document', 'batch'),
});

const request = (text: string, changes: Partial<Request> = {}): Request => ({
  input: { query: text, k: 4 },
  ...task,
  seed: 1,
  turn: 0,
  options: {},
  rng: Rng.of(changes.turn ?? 0),
  ...changes,
});

const answerTo = (options: Partial<DegradedOptions>, one: Request): Json =>
  JSON.parse(JSON.stringify(degraded(inside, { corpus: town, ...options }).run([one], never)[0]));

describe('degraded', () => {
  it('at noise 0 shows the bytes of the retriever inside, whatever the profile', () => {
    fc.assert(
      fc.property(query, seed, profile, (text, own, options) => {
        const bytes = JSON.stringify(inside.run([request(text, { seed: own })], never)[0]);
        const { value } = JSON.parse(bytes) as { value: Json };
        expect(answerTo({ ...options, noise: 0 }, request(text, { seed: own }))).toMatchObject({ value });
      }),
    );
  });

  it('gives the same bytes to the same query at every turn and in every rollout of a group', () => {
    fc.assert(
      fc.property(query, fc.tuple(seed, fc.nat(40)), profile, (text, [own, turn], options) => {
        const first = answerTo(options, request(text, { seed: own }));
        const words = text.split(' ').toReversed().join('  ').toUpperCase();
        expect(answerTo(options, request(text, { seed: own, turn, rng: Rng.of(turn) }))).toEqual(first);
        expect(answerTo(options, request(words, { seed: own, turn }))).toEqual(first);
      }),
    );
  });

  it('strikes other slots under another seed: two seeds agree on 12 hits by chance alone', () => {
    const service = noisy({ noise: 0.5, operators: 'mute' });
    const struck = (own: number) => JSON.stringify(service.run([asking(undefined, { seed: own })], never)[0]);
    const seeds = Array.from({ length: 200 }, (_, own) => struck(own));
    expect(new Set(seeds).size).toBeGreaterThan(190);
  });

  it('shows unique ids, ranks from 1 and scores that do not rise, and labels nothing else', () => {
    fc.assert(
      fc.property(query, seed, profile, (text, own, options) => {
        const { value, truth } = answerTo(options, request(text, { seed: own })) as {
          readonly value: readonly { id: string; rank: number; score: number }[];
          readonly truth: { readonly labels: { readonly [id: string]: { readonly rate?: number } } };
        };
        const ids = value.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(4);
        expect(value.map(({ rank }) => rank)).toEqual(ids.map((_, at) => at + 1));
        expect(value.every(({ score }, at) => score <= (value[at - 1]?.score ?? score))).toBe(true);
        expect(ids).toEqual(expect.arrayContaining(Object.keys(truth.labels)));
        for (const { rate = 0 } of Object.values(truth.labels)) expect(rate >= 0 && rate <= 1).toBe(true);
      }),
    );
  });
});
