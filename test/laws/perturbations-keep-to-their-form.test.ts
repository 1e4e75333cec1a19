// Law: whatever a text says, an operator changes what it may change, labels what it knows, and does the same again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear, worstGrowth } from '../../src/conformance/growth.ts';
import { Rng, type Label } from '../../src/core/index.ts';
import {
  perturbationParts,
  type Perturbation,
  type Perturbed,
  type Scene,
  type Slot,
} from '../../src/perturbations/index.ts';

const labels: readonly (Label | undefined)[] = [
  { kind: 'useful', from: 'verified', check: 'qrels', supports: ['a'] },
  { kind: 'useful', from: 'requested', supports: ['a'] },
  { kind: 'weak-noise', from: 'verified', check: 'qrels' },
  undefined,
];

const word = fc.constantFrom(
  'Ada',
  'Quill',
  'reeve',
  'was',
  'is',
  'the',
  '1204',
  '31,864',
  'Norvale',
  'it',
  'never',
  '東',
);
const sentence = fc
  .tuple(fc.array(word, { maxLength: 8 }), fc.constantFrom('.', '!', '?', '', '\n', '."', '。'))
  .map(([words, end]) => words.join(' ') + end);
const text = fc.oneof(
  fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const spelling = fc.oneof(fc.constantFrom('Ada Quill', 'Quill', '1204', '31864', 'reeve', 'yes', ''), text);

const scene: fc.Arbitrary<Scene> = fc
  .record({
    texts: fc.array(text, { minLength: 1, maxLength: 5 }),
    titles: fc.array(fc.option(text, { nil: undefined }), { minLength: 5, maxLength: 5 }),
    kinds: fc.array(fc.constantFrom(...labels), { minLength: 5, maxLength: 5 }),
    answers: fc.array(fc.array(spelling, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    other: text,
    seed: fc.nat(),
  })
  .map(({ texts, titles, kinds, answers, other, seed }) => ({
    query: 'who was reeve',
    slots: texts.map((one, at) => ({
      hit: { id: `d${at}`, title: titles[at], text: one, source: undefined, rank: at + 1, score: 9 - at },
      label: kinds[at],
    })),
    answers,
    facts: [],
    knowledge: undefined,
    draw: () => ({ id: 'elsewhere', title: 'Elsewhere', text: other }),
    stranger: () => ({ id: 'elsewhere', title: 'Elsewhere', text: other }),
    rng: Rng.of(seed).fork('scene'),
  }));

type Form = 'noisy' | 'twin';

function holdsOfSlot(made: Perturbed | undefined, { hit, label }: Slot, name: string): void {
  if (made === undefined) return;
  expect(made.passage.id).toBe(hit.id);
  expect(made.label.damage).toHaveLength(1);
  expect(made.label.damage?.[0]).toMatchObject({ operator: name });
  expect(made.label.from).toBe(label?.from ?? 'unknown');
  if (label?.supports === undefined) expect(['injected', label?.kind ?? 'unknown']).toContain(made.label.kind);
}

function holdsOfTwin(made: Perturbed | undefined, { label }: Slot): void {
  if (made === undefined) return;
  expect(made.label.supports).toEqual(label?.supports);
  expect(made.label.kind).toBe(label?.kind ?? 'unknown');
}

function placesOf(slots: readonly Slot[]): readonly (readonly number[])[] {
  return slots.map(({ hit }) => [hit.rank, hit.score]);
}

function holdsOfList(list: readonly Slot[] | undefined, clean: readonly Slot[]): void {
  if (list === undefined || list.length === 0) return;
  expect(placesOf(list)).toEqual(placesOf(clean));
  expect(new Set(list.map(({ hit }) => hit.id)).size).toBe(list.length);
  const changed = list.filter(({ hit }, at) => hit !== clean[at]?.hit);
  for (const { label } of changed) expect(label?.damage).toHaveLength(1);
}

function holds(operator: Perturbation, form: Form, one: Scene): void {
  if (operator.scope === 'list') {
    const list = operator[form]?.(one);
    expect(operator[form]?.(one)).toEqual(list);
    holdsOfList(list, one.slots);
    return;
  }
  for (const slot of one.slots) {
    const made = operator[form]?.(slot, one);
    expect(operator[form]?.(slot, one)).toEqual(made);
    holdsOfSlot(made, slot, operator.name);
    if (form === 'twin') holdsOfTwin(made, slot);
  }
}

describe.each(Object.values(perturbationParts))('$name', (operator) => {
  it.each(['noisy', 'twin'] as const)(
    'keeps ids, ranks and scores in its %s form, labels what it changed, and does the same again',
    (form) => {
      fc.assert(
        fc.property(scene, (one) => holds(operator, form, one)),
        { numRuns: 300 },
      );
    },
  );
});

/** Every operator on a text that is two hits and a donor at once. */
function everyOperator(long: string): void {
  const hit = { id: 'd0', title: 'It', text: long, rank: 1, score: 2 };
  const slots = [
    { hit, label: labels[0] },
    { hit: { ...hit, id: 'd1', rank: 2, score: 1 }, label: undefined },
  ];
  const draw = () => ({ id: 'x', text: long });
  const rng = Rng.of(1).fork('long');
  const known = { facts: [], knowledge: undefined, draw, stranger: draw };
  const one = { query: 'q', slots, answers: [['Ada Quill', '1204']], ...known, rng };
  for (const operator of Object.values(perturbationParts)) {
    if (operator.scope === 'list') operator.noisy(one);
    else for (const slot of slots) operator.noisy(slot, one);
  }
}

it('all of them take time in proportion to their text', { timeout: 120_000 }, () => {
  const worst = worstGrowth(everyOperator, ['It was Ada Quill. Few came. ', 'Ada ']);
  expect(worst, JSON.stringify(worst)).toSatisfy(isLinear);
});
