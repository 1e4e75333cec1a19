import { describe, expect, it } from 'vitest';
import { duplication } from '../../../src/perturbations/index.ts';
import { losesOneOfTwo } from './exchanges.ts';
import { factOf, townScene } from './tiny-world.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('duplication', () => {
  losesOneOfTwo(duplication);

  it('says the partner twice, and in its twin what is needed', () => {
    const { slot, scene, fact } = townScene('craft');
    expect(count(duplication.noisy(slot, scene)?.passage.text ?? '', factOf('dish').object)).toBe(2);
    expect(count(duplication.twin?.(slot, scene)?.passage.text ?? '', fact.object)).toBe(2);
  });
});
