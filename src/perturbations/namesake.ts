import { says, wantedOf } from '../text/index.ts';
import type { SlotPerturbation } from './perturbation.ts';
import { byConstruction, losing } from './relabel.ts';

/** Somebody else of the same name. One rendering with the slot's own mentions: the best of several would show. */
export const namesake: SlotPerturbation = {
  name: 'namesake',
  scope: 'slot',
  says: 'The article of somebody else of the same name.',
  causes: 'strong-noise',
  keepsSupport: false,
  needs: 'knowledge',
  expects: 'a policy that goes by titles answers about the wrong one',
  noisy(slot, scene) {
    const other = scene.knowledge?.namesake(slot.hit.id, scene.rng.fork('namesake'));
    if (other === undefined) return undefined;
    const needed = scene.facts.filter(({ passageIds }) => passageIds.includes(slot.hit.id));
    const sought = wantedOf(needed.map(({ object }) => object));
    if (sought !== undefined && says(other.text, sought)) return undefined;
    const damage = { operator: 'namesake' };
    const label = losing(slot, scene, { causes: 'strong-noise', damage, evidence: byConstruction });
    const { id, source } = slot.hit;
    return { passage: { id, title: other.title, text: other.text, source }, label };
  },
};
