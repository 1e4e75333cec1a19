export { clip, type ClipOptions } from './clip.ts';
export { decay, type DecayOptions } from './decay.ts';
export { gate, type GateOptions } from './gate.ts';
export { product, type ProductOptions } from './product.ts';
export { weightedSum } from './weighted-sum.ts';

/** The stages of the house, by name, for `list`: each is made with columns and numbers, so presets make them. */
export const stageParts: { readonly [name: string]: { readonly says: string } } = {
  'weighted-sum': { says: 'adds up columns, each times its weight' },
  gate: { says: 'lets a column through where another is high enough, and pays 0 where it is not' },
  product: { says: 'multiplies columns: coverage times outcome' },
  clip: { says: 'holds every place of a column between two values' },
  decay: { says: 'multiplies the place of turn t by a factor to the power of t' },
};
