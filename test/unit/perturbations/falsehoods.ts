import { expect, it } from 'vitest';
import type { SlotPerturbation } from '../../../src/perturbations/index.ts';
import { articleIds, factOf, townScene, useful } from './tiny-world.ts';

type Needed = Parameters<typeof townScene>[0];

/** What holds of every operator that puts a wrong object in the place of a right one. */
export function saysWrong(operator: SlotPerturbation, wrongByNeeded: Readonly<Partial<Record<Needed, string>>>): void {
  it.each(Object.entries(wrongByNeeded) as [Needed, string][])(
    'tells a wrong %s (%s) and all else as it is; its twin tells the right one',
    (needed, wrong) => {
      const { slot, scene, fact } = townScene(needed);
      const noisy = operator.noisy(slot, scene);
      expect(noisy?.passage.text).toContain(wrong);
      expect(noisy?.passage.text).not.toContain(fact.object);
      expect(noisy?.passage.text).toContain(factOf(needed === 'dish' ? 'craft' : 'dish').object);
      expect(noisy?.label).toEqual({
        kind: 'counterfactual',
        from: 'construction',
        damage: [{ operator: operator.name, fact: fact.id, wrong }],
      });
      const twin = operator.twin?.(slot, scene);
      expect(twin?.passage.text).toContain(fact.object);
      expect(twin?.passage.text).not.toContain(wrong);
      expect(twin?.label).toMatchObject({ kind: 'useful', supports: slot.label?.supports, damage: [{ twin: true }] });
    },
  );

  it('still supports what else the task needs of the passage, and is false all the same', () => {
    const [needed = 'craft'] = Object.keys(wrongByNeeded) as Needed[];
    const { slot, scene } = townScene(needed);
    const beside = factOf(needed === 'dish' ? 'craft' : 'dish');
    const both = [factOf(needed), beside];
    const label = operator.noisy({ ...slot, label: useful(articleIds[0], both) }, { ...scene, facts: both })?.label;
    expect(label?.kind).toBe('counterfactual');
    // it falls on either of the two
    expect(label?.supports).toHaveLength(1);
    expect(both.map(({ id }) => id)).toContain(label?.supports?.[0]);
  });

  it('falsifies a useless hit too, which stays what it was', () => {
    const { other, scene } = townScene('craft');
    expect(operator.noisy(other, scene)?.label).toMatchObject({ kind: 'weak-noise', from: 'verified', check: 'qrels' });
  });

  it('does not put a right answer in the place of another', () => {
    const [[needed, wrong] = ['craft', ''] as const] = Object.entries(wrongByNeeded) as [Needed, string][];
    const { slot, scene, fact } = townScene(needed);
    expect(operator.noisy(slot, { ...scene, answers: [[fact.object], [wrong]] })).toBeUndefined();
  });
}
