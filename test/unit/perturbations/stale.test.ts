import { describe, expect, it } from 'vitest';
import { stale } from '../../../src/perturbations/index.ts';
import { saysWrong } from './falsehoods.ts';
import { sceneOf, textHit, townScene, useful } from './tiny-world.ts';

describe('stale', () => {
  saysWrong(stale, { reeve: 'Otto Fenn', population: '12,345' });

  it('does not apply to what never changed, nor where nothing is known of the past', () => {
    const { slot, scene } = townScene('craft');
    expect(stale.noisy(slot, scene)).toBeUndefined();
    expect(stale.twin?.(slot, scene)).toBeUndefined();
    const page = { hit: textHit('Its reeve was Ada Quill.'), label: useful('d000017') };
    expect(stale.noisy(page, sceneOf([page], { answers: [['Ada Quill']] }))).toBeUndefined();
  });
});
