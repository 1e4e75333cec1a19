import { describe, expect, it } from 'vitest';
import { offTopic } from '../../../src/perturbations/index.ts';
import { articleIds, factOf, hitOf, knowledge, sceneOf, textHit, townScene, useful, useless } from './tiny-world.ts';

describe('off-topic', () => {
  it('shows another passage of the kind under the id, rank and score of the slot', () => {
    const { slot, scene } = townScene('craft');
    const changed = offTopic.noisy(slot, { ...scene, slots: [slot] });
    expect(changed?.passage).toEqual({ ...hitOf(1), id: articleIds[0], rank: undefined, score: undefined });
    expect(changed?.label).toEqual({
      kind: 'weak-noise',
      from: 'construction',
      damage: [{ operator: 'off-topic', shown: articleIds[1] }],
    });
  });

  it('applies neither where the passage stands in the list nor where it states what the task needs', () => {
    const { slot, other, scene } = townScene('craft');
    expect(offTopic.noisy(slot, scene)).toBeUndefined();
    expect(offTopic.noisy(other, { ...scene, slots: [other] })).toBeUndefined();
  });

  it('draws from the corpus where nothing is known of it, and looks for the answers in what it drew', () => {
    const slot = { hit: textHit('Ada Quill was reeve.'), label: useful('d000017') };
    const scene = sceneOf([slot], { answers: [['Ada Quill']] });
    const changed = offTopic.noisy(slot, scene);
    expect(changed?.passage).toMatchObject({ id: 'd000017', title: 'Elsewhere' });
    expect(changed?.label).toMatchObject({ kind: 'weak-noise', from: 'verified', check: 'answer-strings' });
    expect(changed?.label.supports).toBeUndefined();
    expect(offTopic.noisy(slot, { ...scene, answers: [['Kelder Bay']] })).toBeUndefined();
  });

  it('says that judgements are all it knows where an answer cannot be found in a text', () => {
    const slot = { hit: textHit('Yes.'), label: useful('d000017') };
    expect(offTopic.noisy(slot, sceneOf([slot], { answers: [['yes']] }))?.label.check).toBe('qrels');
  });

  it('leaves a useless hit useless, and an unknown one unknown', () => {
    const scene = sceneOf([], { knowledge, facts: [factOf('craft', 1)] });
    const noise = offTopic.noisy({ hit: hitOf(1), label: useless }, scene);
    expect(noise?.label).toMatchObject({ kind: 'weak-noise', from: 'verified', check: 'qrels' });
    expect(noise?.label.damage).toHaveLength(1);
    expect(offTopic.noisy({ hit: hitOf(1), label: undefined }, scene)?.label).toMatchObject({ kind: 'unknown' });
  });
});
