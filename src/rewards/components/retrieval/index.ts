export { evidenceRecall } from './evidence-recall.ts';
export { freshSearch } from './fresh-search.ts';
