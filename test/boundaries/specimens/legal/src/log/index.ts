export { read } from './read-file.ts';
