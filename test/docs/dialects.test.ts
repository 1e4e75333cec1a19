import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Action, PolicyTurn } from '../../src/core/index.ts';
import { invalidCodes, searchTags, toolCalls, type Dialect, type SearchTagsParams } from '../../src/dialects/index.ts';
import { tools } from '../unit/dialects/tools.ts';

const page = readFileSync(new URL('../../docs/dialects.md', import.meta.url), 'utf8');

/** The cells of the table that follows a line, without its head; `\|` is a bar inside a cell. */
function tableAfter(line: string): readonly string[][] {
  const rest = page
    .slice(page.indexOf(line) + line.length)
    .trimStart()
    .split('\n');
  const rows = rest.slice(
    2,
    rest.findIndex((row) => !row.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

const code = (cell = ''): string => /^`(.*)`$/.exec(cell)?.[1] ?? cell;

function turnOf(cell: string): PolicyTurn {
  const turn: unknown = JSON.parse(code(cell));
  return typeof turn === 'string' ? { text: turn } : (turn as PolicyTurn);
}

function told(action: Action): string {
  const as = 'callId' in action && action.callId !== undefined ? ` as ${action.callId}` : '';
  if (action.type === 'call') return `${action.tool} ${JSON.stringify(action.args)}${as}`;
  if (action.type === 'invalid') return `invalid ${action.code}${as}`;
  if (action.type === 'judge') return `judge ${action.verdict}`;
  return action.abstain === true ? 'abstain' : `answer ${JSON.stringify(action.text)}`;
}

function expectReading(dialect: Dialect, [, , turnCell = '', reading, ignored]: readonly string[]): void {
  const turn = turnOf(turnCell);
  const { actions, end } = dialect.parse(turn, tools);
  expect(actions.map(told).join('; ')).toBe(code(reading));
  expect(turn.text.slice(end)).toBe(JSON.parse(code(ignored)));
}

describe('how search-tags reads a turn', () => {
  const rows = tableAfter('<!-- run: search-tags -->');
  test('stands in a table', () => expect(rows.length).toBeGreaterThan(40));
  test.each(rows)('%s', (...cells) => {
    const row = code(cells[1]) as NonNullable<SearchTagsParams['row']>;
    expectReading(searchTags({ row }), cells);
  });
});

describe('how tool-calls reads a turn', () => {
  const rows = tableAfter('<!-- run: tool-calls -->');
  test('stands in a table', () => expect(rows.length).toBeGreaterThan(25));
  test.each(rows)('%s', (...cells) => {
    expectReading(toolCalls(JSON.parse(code(cells[1])) as object), cells);
  });
});

test('every code of an invalid action stands in the table of codes, with its meaning', () => {
  const rows = tableAfter('## Codes of invalid actions').map(([name, meaning]) => [code(name), meaning]);
  expect(rows).toEqual(Object.entries(invalidCodes));
});
