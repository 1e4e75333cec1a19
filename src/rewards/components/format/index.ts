export { wellFormed } from './well-formed.ts';
