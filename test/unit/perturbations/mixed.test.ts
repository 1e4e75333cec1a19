import { describe, expect, it } from 'vitest';
import { mixed } from '../../../src/perturbations/index.ts';
import { losesOneOfTwo } from './exchanges.ts';
import { factOf, hitOf, townScene } from './tiny-world.ts';

describe('mixed', () => {
  losesOneOfTwo(mixed);

  it.each(['noisy', 'twin'] as const)(
    'puts sentences of another passage for half of its own in its %s form',
    (form) => {
      const { slot, scene } = townScene('craft');
      const text = mixed[form]?.(slot, scene)?.passage.text ?? '';
      const sentences = text.split(/(?<=\.) /);
      const foreign = sentences.filter((sentence) => !hitOf(0).text.includes(sentence));
      expect(sentences).toHaveLength(7);
      expect(foreign).toHaveLength(4);
      for (const sentence of foreign) expect(hitOf(1).text).toContain(sentence);
    },
  );

  it('does not apply where one sentence says both what goes and what stays', () => {
    const { slot, scene } = townScene('craft');
    const text = `It is known for ${factOf('craft').object} and ${factOf('dish').object}. It rained. It snowed.`;
    expect(mixed.noisy({ ...slot, hit: { ...slot.hit, text } }, scene)).toBeUndefined();
  });
});
