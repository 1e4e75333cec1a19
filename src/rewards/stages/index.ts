export { clip, type ClipOptions } from './clip.ts';
export { decay, type DecayOptions } from './decay.ts';
export { gate, type GateOptions } from './gate.ts';
export { product, type ProductOptions } from './product.ts';
export { weightedSum } from './weighted-sum.ts';
