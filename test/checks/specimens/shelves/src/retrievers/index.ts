export type { Retriever } from './retriever.ts';
export { bm25 } from './bm25.ts';
export { recorded } from './recorded-file.ts';
export { untested } from './untested.ts';
