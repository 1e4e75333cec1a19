export const bm25 = 1;
