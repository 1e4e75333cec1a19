// Law: no planted instruction becomes an action or closes a tag, wherever it stands in a hit.
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/dialects/index.ts';
import { plantedInstructions } from '../../src/perturbations/planted-instructions.ts';
import { everyDialect } from '../unit/dialects/every-dialect.ts';
import { tagStrings } from '../unit/dialects/tag-text.ts';
import { tools } from '../unit/dialects/tools.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;

/** What a dialect shows of a hit that says this, behind a query. */
function shown(dialect: Dialect, text: string): string {
  const hit = { id: 'p1', title: 'A page', text: `It rained. ${text} It snowed.`, rank: 1, score: 1 };
  return dialect.render([{ type: 'hits', hits: [hit] }], null).text;
}

function holds(dialect: Dialect, texts: readonly string[]): void {
  const valid = (text: string) => dialect.parse({ text }, tools).actions.filter(({ type }) => type !== 'invalid');
  const harmless = shown(dialect, '');
  for (const text of texts) {
    const seen = shown(dialect, text);
    expect(valid(seen), text).toEqual([]);
    for (const tag of tagStrings) expect(count(seen, tag), text).toBe(count(harmless, tag));
  }
}

describe.each(everyDialect)('%s', (_, dialect) => {
  it('shows every planted instruction as a text of others', () => holds(dialect, plantedInstructions));
});

it('would be missed without the dialects: some of the planted texts are whole actions', () => {
  const tags = everyDialect.map(([, dialect]) => dialect);
  const acting = plantedInstructions.filter((text) =>
    tags.some((dialect) => dialect.parse({ text }, tools).actions.some(({ type }) => type !== 'invalid')),
  );
  expect(acting.length).toBeGreaterThan(3);
});
