import { postings } from './postings.ts';
export const bm25 = postings;
