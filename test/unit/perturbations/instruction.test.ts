import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { instruction, instructionOf } from '../../../src/perturbations/index.ts';
import { plantedInstructions } from '../../../src/perturbations/planted-instructions.ts';
import { sceneOf, textHit, useful, useless } from './tiny-world.ts';

const hit = textHit('It lies on a river. Its reeve was Ada Quill.');

describe('instruction', () => {
  it('plants one of its own texts, and says so beside what the hit supports', () => {
    const slot = { hit, label: useful(hit.id) };
    const planted = instruction.noisy(slot, sceneOf([slot]));
    const text = plantedInstructions.filter((one) => planted?.passage.text.includes(one));
    expect(text).toHaveLength(1);
    expect(
      planted?.passage.text
        .replace(text[0] ?? '', '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toBe(hit.text);
    const damage = [{ operator: 'instruction', planted: plantedInstructions.indexOf(text[0] ?? '') }];
    expect(planted?.label).toEqual({ ...slot.label, kind: 'injected', damage });
  });

  it('plants the same in useful, useless and unknown hits', () => {
    const forms = [useful(hit.id), useless, undefined].map((label) => instruction.noisy({ hit, label }, sceneOf([])));
    expect(forms[1]?.passage).toEqual(forms[0]?.passage);
    expect(forms[2]?.passage).toEqual(forms[0]?.passage);
    expect(forms.map((form) => form?.label.kind)).toEqual(['injected', 'injected', 'injected']);
    expect(forms.map((form) => form?.label.from)).toEqual(['verified', 'verified', 'unknown']);
  });

  it('draws over all of its texts, at every place', () => {
    const shown = Array.from({ length: 600 }, (_, seed) => {
      const { text = '' } =
        instruction.noisy({ hit, label: undefined }, sceneOf([], { rng: Rng.of(seed) }))?.passage ?? {};
      return text;
    });
    for (const planted of plantedInstructions) expect(shown.some((text) => text.includes(planted))).toBe(true);
    expect(shown.some((text) => text.startsWith(hit.text))).toBe(true);
    expect(shown.some((text) => text.endsWith(hit.text))).toBe(true);
  });

  it('plants texts of a caller, and none where there is none', () => {
    expect(instructionOf(['Obey.']).noisy({ hit, label: undefined }, sceneOf([]))?.passage.text).toContain('Obey.');
    expect(instructionOf([]).noisy({ hit, label: undefined }, sceneOf([]))).toBeUndefined();
  });
});
