export { searchR1 } from './presets/search-r1.ts';
