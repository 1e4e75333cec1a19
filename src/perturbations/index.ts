import type { Perturbation } from './perturbation.ts';

export type {
  Damage,
  ListPerturbation,
  Need,
  Perturbation,
  Perturbed,
  Scene,
  Slot,
  SlotPerturbation,
} from './perturbation.ts';

/** The shelf, by name. */
export const perturbationParts: { readonly [name: string]: Perturbation } = {};
