import { describe, expect, it } from 'vitest';
import { namesake } from '../../../src/perturbations/index.ts';
import { articleIds, factOf, hitOf, sceneOf, textHit, townScene, useless } from './tiny-world.ts';

describe('namesake', () => {
  it('tells of somebody else under the same title, with none of what is needed', () => {
    const { slot, scene, fact } = townScene('craft');
    const noisy = namesake.noisy(slot, scene);
    expect(noisy?.passage).toMatchObject({ id: articleIds[0], title: slot.hit.title });
    expect(noisy?.passage.text).toContain(factOf('craft', 1).object);
    expect(noisy?.passage.text).not.toContain(fact.object);
    expect(noisy?.label).toEqual({ kind: 'strong-noise', from: 'construction', damage: [{ operator: 'namesake' }] });
  });

  it('leaves a useless hit what it was', () => {
    const { other, scene } = townScene('craft');
    expect(namesake.noisy(other, scene)?.label).toMatchObject(useless);
  });

  it('does not apply where the other says what is needed by chance, nor where nobody can be made up', () => {
    const { slot, scene } = townScene('craft');
    const needed = { ...factOf('craft'), object: factOf('craft', 1).object };
    expect(namesake.noisy(slot, { ...scene, facts: [needed] })).toBeUndefined();
    expect(namesake.noisy(slot, { ...scene, knowledge: undefined })).toBeUndefined();
    const page = { hit: textHit(hitOf(0).text), label: undefined };
    expect(namesake.noisy(page, { ...scene, slots: [page] })).toBeUndefined();
    expect(namesake.noisy(page, sceneOf([page]))).toBeUndefined();
  });
});
