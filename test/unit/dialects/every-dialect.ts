import { searchTags, tagRowNames, toolCalls, type Dialect } from '../../../src/dialects/index.ts';

/** Every dialect of the house with every row, under a name for tests. */
export const everyDialect: readonly (readonly [name: string, dialect: Dialect])[] = [
  ...tagRowNames.map((row) => [`search-tags, row ${row}`, searchTags({ row })] as const),
  ['tool-calls', toolCalls()],
];
