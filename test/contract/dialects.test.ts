import { describe, it } from 'vitest';
import { dialectClauses } from '../../src/conformance/index.ts';
import { searchTags, tagRowNames, toolCalls, type Dialect } from '../../src/dialects/index.ts';

const dialects: readonly (readonly [string, Dialect])[] = [
  ...tagRowNames.flatMap((row) => [
    [`search-tags ${row}`, searchTags({ row })] as const,
    [`search-tags ${row}, ids, user`, searchTags({ row, ids: true, titles: true, placement: 'user' })] as const,
  ]),
  ['tool-calls', toolCalls()],
  ['tool-calls, final text', toolCalls({ finalText: true, callsPerTurn: 2 })],
];

describe.each(dialects)('%s', (_name, dialect) => {
  it.each(dialectClauses)('$id: $says', (clause) => clause.check(dialect));
});
