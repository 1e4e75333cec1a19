import { describe, expect, it } from 'vitest';
import type { Fact, Label } from '../../../src/core/index.ts';
import {
  duplication,
  entitySwap,
  mixed,
  negation,
  offTopic,
  sameTopic,
  truncation,
  type Scene,
  type Slot,
} from '../../../src/perturbations/index.ts';
import { sceneOf } from './tiny-world.ts';

const designer: Fact = { id: 'f1', subject: 'Wick', relation: 'designer', object: 'Tom Brand', passageIds: ['wick'] };
const payer: Fact = { id: 'f2', subject: 'Wick', relation: 'payer', object: 'Oda Fenn', passageIds: ['wick'] };

const hit: Slot['hit'] = {
  id: 'wick',
  title: 'Wick',
  text: 'Wick was designed by Tom Brand. The mole is long. It was paid for by Oda Fenn. Gulls nest there.',
  score: 1,
  rank: 1,
};

/** A place in a corpus that nobody generated, whose passage states these facts; the answer is who paid. */
function supporting(facts: readonly Fact[]): { readonly slot: Slot; readonly scene: Scene } {
  const label: Label = {
    kind: 'useful',
    from: 'verified',
    check: 'qrels',
    supports: ['wick', ...facts.map(({ id }) => id)],
  };
  const slot = { hit, label };
  return { slot, scene: sceneOf([slot], { facts: [designer, payer], answers: [['Oda Fenn']] }) };
}

describe.each([sameTopic, truncation, duplication, mixed, entitySwap, negation])('$name', (operator) => {
  it('falls where all that is supported is the answer', () => {
    const { slot, scene } = supporting([payer]);
    expect(operator.noisy(slot, scene)).toBeDefined();
  });

  it('falls in neither form where the text tells another gold fact, of which nobody could say whether it is left', () => {
    const { slot, scene } = supporting([designer, payer]);
    expect(operator.noisy(slot, scene)).toBeUndefined();
    expect(operator.twin?.(slot, scene)).toBeUndefined();
  });
});

it('another passage in its place leaves none of several facts', () => {
  const { slot, scene } = supporting([designer, payer]);
  expect(offTopic.noisy(slot, scene)?.label).not.toHaveProperty('supports');
});
