import { describe, expect, it } from 'vitest';
import { empty } from '../../../src/perturbations/index.ts';
import { sceneOf, textHit } from './tiny-world.ts';

describe('empty', () => {
  it('shows nothing, and does not apply where nothing was found anyway', () => {
    expect(empty.noisy(sceneOf([{ hit: textHit('a'), label: undefined }]))).toEqual([]);
    expect(empty.noisy(sceneOf([]))).toBeUndefined();
  });
});
