import { describe, expect, it } from 'vitest';
import { Rng, type Gold, type Request } from '../../../src/core/index.ts';
import type { Slot } from '../../../src/perturbations/index.ts';
import { keptReplies, type CleanSearch } from '../../../src/retrievers/kept-replies.ts';

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

/** How often replies to some searches, one after the other, are made. */
function made(...searches: readonly CleanSearch[]): number {
  let count = 0;
  const reply = keptReplies(() => ({ value: (count += 1) }));
  for (const one of searches) reply(one);
  return count;
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

  it('forgets what was not asked for longest, so that it never grows beyond five hundred replies', () => {
    const others = Array.from({ length: 500 }, (_, at) => search(`quay ${at}`));
    expect(made(search('bell'), ...others.slice(1), search('bell'))).toBe(500);
    expect(made(search('bell'), ...others, search('bell'))).toBe(502);
  });
});
