import { bm25 } from '../retrievers/index.ts';
export const search = bm25;
