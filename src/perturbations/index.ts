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
