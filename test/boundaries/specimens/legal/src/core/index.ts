export { dice } from './rng.ts';
