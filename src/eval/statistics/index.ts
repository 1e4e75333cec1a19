export { DRAWS, estimate, meanOf, type Bootstrap, type Estimate } from './bootstrap.ts';
export { detectableDifference } from './detectable-difference.ts';
export { holm } from './holm.ts';
export { pairedDifference, type Pair, type PairedDifference } from './paired-difference.ts';
export { passAtK, type PassAtK } from './pass-at-k.ts';
export { proportion, type Proportion } from './proportion.ts';
export { signalOf, type Signal } from './signal.ts';
export { signFlip } from './sign-flip.ts';
