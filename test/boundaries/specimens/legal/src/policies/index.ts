export { command } from './command-child.ts';
