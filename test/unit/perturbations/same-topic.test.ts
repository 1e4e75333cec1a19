import { describe, expect, it } from 'vitest';
import { sameTopic } from '../../../src/perturbations/index.ts';
import { losesOneOfTwo } from './exchanges.ts';
import { factOf, sceneOf, textHit, townScene, useful } from './tiny-world.ts';

describe('same-topic', () => {
  losesOneOfTwo(sameTopic);

  it('tells all but one fact', () => {
    const { slot, scene } = townScene('craft');
    const { text = '' } = sameTopic.noisy(slot, scene)?.passage ?? {};
    for (const kept of ['reeve', 'twin', 'charter', 'population', 'dish'] as const) {
      expect(text).toContain(factOf(kept).object);
    }
  });

  it('leaves the other sentences of a text as they are', () => {
    const text = 'It lies on a river (the Tarn). Dr. Ada Quill was reeve. It rained.';
    const slot = { hit: textHit(text), label: useful('d000017') };
    const scene = sceneOf([slot], { answers: [['Ada Quill']] });
    expect(sameTopic.noisy(slot, scene)?.passage.text).toBe('It lies on a river (the Tarn). It rained.');
  });
});
