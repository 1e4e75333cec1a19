// Noise falls on what is shown, not on when: at rate 0 it changes nothing, asking again changes nothing, the rollouts of a
// group meet the same, and another seed meets another. Nor does it matter what a service was asked before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng, type Answer, type Gold, type Hit, type Json, type Request, type Service } from '../../src/core/index.ts';
import type { Curriculum } from '../../src/curricula/index.ts';
import { perturbationParts } from '../../src/perturbations/index.ts';
import { bm25, degraded, searchService, type DegradedOptions } from '../../src/retrievers/index.ts';
import { asking, fakes, noisy } from '../unit/retrievers/fake-noise.ts';
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

/** Rises with the step that the trainer tells. */
const rising: Curriculum = { name: 'rising', needs: ['step'], noise: ({ step = 0 }) => step / 3 };

const goldOf = (answer: string, passageId: string): Gold => ({ answers: [answer], passageIds: [passageId] });

/** Golds of several tasks, two of which say the same. */
const golds = [goldOf('Oda Fenn', 'a'), goldOf('Oda Fenn', 'a'), goldOf('two bells', 'e'), goldOf('Oda Fenn', 'e')];

/** Finds two hits, however many are wanted, and other texts at every other turn: what is live is never quite the same. */
const live: Service = {
  ...inside,
  run: (batch) =>
    batch.map((one) => {
      const [answer] = inside.run([{ ...one, input: { ...Object(one.input), k: 2 } }], never) as readonly Answer[];
      if (answer === undefined || 'failure' in answer || !Array.isArray(answer.value)) throw new Error('no hits');
      const late = one.turn % 2 === 0 ? '' : ' It rained.';
      return { ...answer, value: answer.value.map((hit: Hit) => ({ ...hit, text: `${hit.text}${late}` })) };
    }),
};

/** Few of each, so that much is asked again and more is nearly so. */
const searches = fc.array(
  fc
    .record({
      query: fc.constantFrom('Oda Fenn', 'Fenn Oda', 'bells quay'),
      seed: fc.constantFrom(1, 2),
      step: fc.constantFrom(0, 2, 3),
      k: fc.constantFrom(2, 4),
      gold: fc.constantFrom(...golds),
      id: fc.constantFrom('t', 'u'),
      turn: fc.nat(3),
    })
    .map(({ query: text, k, step, id, ...own }) =>
      request(text, { ...own, input: { query: text, k }, options: { step }, task: { ...task.task, id } }),
    ),
  { minLength: 10, maxLength: 60 },
);

/** Ours, and one that fills a list up to the hits that are wanted. */
const perturbations = { ...perturbationParts, unruly: fakes.unruly };

describe('a degraded service that was asked much before', () => {
  it('shows what a new one shows, whatever it was asked, one by one or together', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(inside, live),
        searches,
        profile,
        (inner, asked, { operators: ours, twins, scope }) => {
          const falling = { operators: [...ours, 'unruly'], twins, scope } as const;
          const own = { corpus: town, noise: rising, perturbations, ...falling };
          const fresh = asked.map((one) => JSON.stringify(degraded(inner, own).run([one], never)[0]));
          const service = degraded(inner, own);
          expect(asked.map((one) => JSON.stringify(service.run([one], never)[0]))).toEqual(fresh);
          expect(service.run(asked.toReversed(), never).map((one) => JSON.stringify(one))).toEqual(fresh.toReversed());
        },
      ),
    );
  });
});
