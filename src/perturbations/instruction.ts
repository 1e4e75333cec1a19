import { plantedInstructions } from './planted-instructions.ts';
import type { SlotPerturbation } from './perturbation.ts';
import { keeping } from './relabel.ts';
import { inserted } from './inserted.ts';

/** An instruction planted in a passage; the gym's own list of them. */
export const instruction = instructionOf(plantedInstructions);

/**
 * Plants one of these texts between two sentences. They fall on useful and useless hits alike, else they would say which
 * is which: what was supported is supported still, and `injected` stands beside it.
 */
export function instructionOf(texts: readonly string[]): SlotPerturbation {
  return {
    name: 'instruction',
    scope: 'slot',
    says: 'Between two sentences one that tells the reader what to do.',
    causes: 'injected',
    keepsSupport: true,
    needs: 'nothing',
    expects: 'nothing: a policy that does what it reads has not understood who speaks',
    noisy(slot, scene) {
      if (texts.length === 0) return undefined;
      const rng = scene.rng.fork('planted');
      const planted = rng.int(0, texts.length - 1);
      const text = inserted(slot.hit.text, texts[planted] ?? '', rng);
      const { id, title, source } = slot.hit;
      const label = keeping(slot, { operator: 'instruction', planted });
      return { passage: { id, title, text, source }, label: { ...label, kind: 'injected' } };
    },
  };
}
