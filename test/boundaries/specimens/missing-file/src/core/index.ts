export { word } from './word.ts';
