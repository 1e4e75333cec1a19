export const clauses = 1;
