import { describe, expect, it } from 'vitest';
import { truncation } from '../../../src/perturbations/index.ts';
import { losesOneOfTwo } from './exchanges.ts';
import { factOf, sceneOf, textHit, townScene, useful } from './tiny-world.ts';

const objects = (['reeve', 'twin', 'charter', 'population', 'craft', 'dish'] as const).map(
  (name) => factOf(name).object,
);

describe('truncation', () => {
  losesOneOfTwo(truncation);

  it.each(['noisy', 'twin'] as const)('tells half of the facts in its %s form', (form) => {
    const { slot, scene } = townScene('craft');
    const text = truncation[form]?.(slot, scene)?.passage.text ?? '';
    expect(objects.filter((object) => text.includes(object))).toHaveLength(3);
  });

  it('can be made in both forms of a passage that no fact is needed of, whatever is drawn', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { other: slot, scene } = townScene('craft', seed);
      expect(truncation.noisy(slot, scene)).toBeDefined();
      expect(truncation.twin?.(slot, scene)).toBeDefined();
    }
  });

  it('leaves half of the sentences of a text, one behind the other', () => {
    const text = 'Ada Quill was reeve. One. Two. Three. Four. Five.';
    const slot = { hit: textHit(text), label: useful('d000017') };
    const scene = sceneOf([slot], { answers: [['Ada Quill']] });
    const left = truncation.noisy(slot, scene)?.passage.text ?? '';
    expect(left.split(' ')).toHaveLength(3);
    expect(text).toContain(left);
  });
});
