import { describe, expect, it } from 'vitest';
import { negation } from '../../../src/perturbations/index.ts';
import { sceneOf, textHit, townScene, useful } from './tiny-world.ts';

function denied(text: string, form: 'noisy' | 'twin' = 'noisy', answer = 'Ada Quill') {
  const slot = { hit: textHit(text), label: useful('d000017') };
  return negation[form]?.(slot, sceneOf([slot], { answers: [[answer]] }));
}

describe('negation', () => {
  it('denies what is needed by one adverb; its twin asserts it in the same place', () => {
    const { slot, scene, fact } = townScene('craft');
    const noisy = negation.noisy(slot, scene);
    const twin = negation.twin?.(slot, scene);
    expect(noisy?.passage.text).toContain(`Its craft is never ${fact.object}.`);
    expect(twin?.passage.text).toBe(noisy?.passage.text.replace('never', 'truly'));
    const damage = { operator: 'negation', fact: fact.id };
    expect(noisy?.label).toEqual({ kind: 'counterfactual', from: 'construction', damage: [damage] });
    expect(twin?.label).toMatchObject({ kind: 'useful', damage: [{ ...damage, twin: true }] });
  });

  it('falls on any fact of a useless hit', () => {
    const { other, scene } = townScene('craft');
    expect(negation.noisy(other, scene)?.passage.text.split('never')).toHaveLength(2);
  });

  it('puts the adverb behind the verb of the clause that says the answer', () => {
    const text = 'It has a mill. The reeve was elected by Ada Quill in spring. It is old.';
    expect(denied(text)?.passage.text).toBe(text.replace('was', 'was never'));
    expect(denied(text, 'twin')?.passage.text).toBe(text.replace('was', 'was truly'));
    expect(denied(text)?.label).toMatchObject({ kind: 'counterfactual', from: 'verified', check: 'answer-strings' });
    expect(denied(text, 'twin')?.label).toMatchObject({ kind: 'useful', supports: ['d000017'] });
  });

  it.each([
    ['says the answer twice', 'It was Ada Quill. It is Ada Quill.'],
    ['has no verb that takes an adverb', 'They elected Ada Quill.'],
    ['has two verbs before the answer', 'It is old and was led by Ada Quill.'],
    ['opens another clause before the answer', 'It was a town, founded by Ada Quill.'],
    ['opens a relative clause before the answer', 'It is a town that they gave Ada Quill.'],
    ['denies something already', 'It was not led by Ada Quill.'],
    ['lacks the answer', 'It was led by Ivo Marr.'],
  ])('does not apply to a text that %s', (_, text) => {
    expect(denied(text)).toBeUndefined();
    expect(denied(text, 'twin')).toBeUndefined();
  });
});
