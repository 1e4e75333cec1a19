import { describe, expect, it } from 'vitest';
import { Rng, type Gold, type Hit, type Request } from '../../../src/core/index.ts';
import type { Slot } from '../../../src/perturbations/index.ts';
import { keptReplies, type CleanSearch, type NoisyHits } from '../../../src/retrievers/kept-replies.ts';

const gold: Gold = { answers: ['a bell'] };

const slot = (text: string, score = 1): Slot => ({
  hit: { id: 'p', text, score, rank: 1 },
  label: { kind: 'useful', from: 'construction', supports: ['p'] },
});

type Changes = Partial<Omit<CleanSearch, 'request'>> & { readonly request?: Partial<Request> };

function search(query: string, changes: Changes = {}): CleanSearch {
  const { request, ...own } = changes;
  const asked = { input: { query, k: 3 }, task: { id: 't', question: 'What?' }, gold, seed: 1, turn: 0, options: {} };
  const slots = [slot('It has a bell.')];
  return { slots, probability: 0.5, ...own, request: { ...asked, rng: Rng.of(0), ...request } };
}

const replyOf = ({ slots }: CleanSearch): NoisyHits => ({
  value: slots.map(({ hit }) => hit),
  truth: {
    labels: Object.fromEntries(slots.map(({ hit, label }) => [hit.id, { ...label, kind: 'useful', from: 'verified' }])),
    shared: { fell: { noisy: true } },
  },
});

/** How often replies to some searches, one after the other, are made. */
function made(...searches: readonly CleanSearch[]): number {
  let count = 0;
  const reply = keptReplies((one) => ((count += 1), replyOf(one)));
  for (const one of searches) reply(one);
  return count;
}

/** A search that found so many hits of so many characters. */
function sized(query: string, hits: number, characters: number): CleanSearch {
  const text = 'x'.repeat(characters);
  const slots = Array.from({ length: hits }, (_, at) => ({
    hit: { ...slot(text).hit, id: `${at}` },
    label: undefined,
  }));
  return search(query, { slots });
}

/** How many of a thousand replies with so many hits are kept, of those that were asked for last. */
function kept(hits: number, characters: number): number {
  const searches = Array.from({ length: 1000 }, (_, at) => sized(`quay ${at}`, hits, characters));
  let count = 0;
  const reply = keptReplies((one) => ((count += 1), replyOf(one)));
  for (const one of searches) reply(one);
  return searches.toReversed().findIndex((one) => (reply(one), count > 1000));
}

describe('keptReplies', () => {
  it('makes the reply to the rollouts of a group once, at whatever turn they ask', () => {
    const later = search('bell', { request: { turn: 4, rng: Rng.of(9), options: { step: 3 } } });
    expect(made(search('bell'), later, search('bell'))).toBe(1);
  });

  it.each<[string, CleanSearch]>([
    ['query', search('bells')],
    ['seed', search('bell', { request: { seed: 2 } })],
    ['number of hits', search('bell', { request: { input: { query: 'bell', k: 4 } } })],
    ['gold', search('bell', { request: { gold: { ...gold } } })],
    ['noise', search('bell', { probability: 0.25 })],
    ['text', search('bell', { slots: [slot('It has no bell.')] })],
    ['score', search('bell', { slots: [slot('It has a bell.', 2)] })],
    ['label', search('bell', { slots: [{ ...slot('It has a bell.'), label: undefined }] })],
    ['list', search('bell', { slots: [] })],
  ])('makes it anew where the %s is another', (_, other) => {
    expect(made(search('bell'), other)).toBe(2);
    expect(made(other, search('bell'))).toBe(2);
  });

  it('forgets what was not asked for longest', () => {
    const [long, other, third] = ['bell', 'quay', 'lamp'].map((query) => sized(query, 1, 1_500_000));
    if (long === undefined || other === undefined || third === undefined) throw new Error('there are three');
    expect(made(long, other, long, third, long)).toBe(3);
    expect(made(long, other, long, third, other)).toBe(4);
  });

  it.each([
    [5, 800],
    [100, 800],
    [5, 20_000],
  ])('keeps %i hits of %i characters, as found and as shown, in eight million characters', (hits, characters) => {
    const each = 2 * hits * characters;
    const count = kept(hits, characters);
    expect(count * each).toBeLessThanOrEqual(8_000_000);
    // what stands around a text counts, too: here never more than three times its length
    expect(count * each).toBeGreaterThan(2_000_000);
  });

  it('keeps no endless number of empty lists either', () => {
    const none = Array.from({ length: 10_000 }, (_, at) => search(`quay ${at}`, { slots: [] }));
    expect(made(...none, ...none.slice(0, 1))).toBe(10_001);
  });

  it('makes what is too large anew, and keeps the rest', () => {
    const large = sized('quay', 100, 50_000);
    expect(made(search('bell'), large, large, search('bell'))).toBe(3);
  });
});

/** Tries to change every part of a value; what cannot be changed throws. */
function spoil(value: object): void {
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'object' && member !== null) spoil(member);
    expect(() => Object.assign(value, { [key]: 'spoilt' })).toThrow(TypeError);
  }
  expect(Reflect.defineProperty(value, 'more', { value: 'spoilt' })).toBe(false);
}

describe('a reply that is kept', () => {
  it('is shown to the next as it was, whatever the one before does to it', () => {
    const reply = keptReplies(replyOf);
    const bell = search('bell');
    const first = reply(bell);
    const before = JSON.stringify(first);
    spoil(first.value);
    spoil(first.truth);
    expect(JSON.stringify(reply(bell))).toBe(before);
    expect(reply(bell).truth.labels['p']?.supports).toEqual(['p']);
  });

  it('leaves the hits of the service inside as free as they were', () => {
    const own: Hit = { id: 'p', text: 'It has a bell.', score: 1, rank: 1 };
    keptReplies(replyOf)(search('bell', { slots: [{ hit: own, label: undefined }] }));
    expect(Object.isFrozen(own)).toBe(false);
  });
});
