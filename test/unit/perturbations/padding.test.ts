import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { padding } from '../../../src/perturbations/index.ts';
import { sceneOf, textHit, useful, useless } from './tiny-world.ts';

const sentences = ['It lies on a river.', 'Its reeve was Ada Quill.', 'It rained.'];
const hit = textHit(sentences.join(' '));

describe('padding', () => {
  it('puts two to four sentences between those of a passage, which keeps each of its own and its label', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const slot = { hit, label: useful(hit.id) };
      const padded = padding.noisy(slot, sceneOf([slot], { rng: Rng.of(seed) }));
      const text = padded?.passage.text ?? '';
      const own = text.split(/(?<=\.) /).filter((sentence) => sentences.includes(sentence));
      expect(own).toEqual(sentences);
      const more = text.split(/(?<=\.) /).length - 3;
      expect(more).toBeGreaterThanOrEqual(2);
      expect(more).toBeLessThanOrEqual(4);
      expect(padded?.label).toEqual({ ...slot.label, damage: [{ operator: 'padding', sentences: more }] });
    }
  });

  it('says the same whatever the hit is worth', () => {
    const shown = [useful(hit.id), useless, undefined].map(
      (label) => padding.noisy({ hit, label }, sceneOf([]))?.passage,
    );
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });
});
