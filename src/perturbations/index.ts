export type { Damage, Perturbation, Perturbed, Scene, Slot } from './perturbation.ts';
