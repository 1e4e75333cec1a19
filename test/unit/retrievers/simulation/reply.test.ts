import { expect, it } from 'vitest';
import type { Label } from '../../../../src/core/index.ts';
import type { SharedNoise } from '../../../../src/retrievers/index.ts';
import type { Written } from '../../../../src/retrievers/simulation/document.ts';
import { replyOf } from '../../../../src/retrievers/simulation/reply.ts';

const useful: Label = { kind: 'useful', from: 'construction', supports: ['f'] };
const useless: Label = { kind: 'weak-noise', from: 'construction' };
const unknown: Label = { kind: 'unknown', from: 'unknown' };

const written = (id: string, label: Label): Written => ({ id, text: id, label });

function outcomesOf(noisy: readonly Written[]): SharedNoise['outcomes'] {
  const both = { useful: [written('a', useful), written('b', useless)], noisy };
  const { truth } = replyOf(both, { mode: 'useful', noise: 0.4 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a simulated reply shares
  const shared = truth?.shared as SharedNoise | undefined;
  return shared?.outcomes;
}

it('says of both modes how likely each place is to support something', () => {
  expect(outcomesOf([written('c', useless), written('d', useless)])).toEqual([
    { chance: 0.6, rates: { a: 1, b: 0 } },
    { chance: 0.4, rates: { a: 0, b: 0 } },
  ]);
});

it('says nothing of a place of which nobody knows: it is no place that supports nothing', () => {
  expect(outcomesOf([written('c', unknown), written('d', useless)])).toEqual([
    { chance: 0.6, rates: { a: 1, b: 0 } },
    { chance: 0.4, rates: { b: 0 } },
  ]);
});

it('leaves out a mode that has no documents: nobody judges an empty reply', () => {
  expect(outcomesOf([])).toBeUndefined();
});
