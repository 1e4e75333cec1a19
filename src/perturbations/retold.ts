import type { Telling } from '../core/index.ts';
import type { Perturbed, Scene, Slot } from './perturbation.ts';

/** Wordings that an operator draws from. The corpus's own is 0 and never drawn. */
const wordings = 0xffff;

/** The passage of a slot told again in a wording that its stream draws: the same for the noisy form and the twin. */
export function retold(
  { hit }: Slot,
  { knowledge, rng }: Scene,
  telling: Omit<Telling, 'variant'>,
): Perturbed['passage'] | undefined {
  const variant = rng.fork('wording').int(1, wordings);
  const passage = knowledge?.retell(hit.id, { variant, ...telling });
  if (passage === undefined) return undefined;
  return { id: hit.id, title: passage.title, text: passage.text, source: hit.source };
}
