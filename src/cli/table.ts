import CliTable from 'cli-table3';
import { visible } from '../text/index.ts';
import { styled, type Screen } from './screen.ts';

/** A table as data: what a command found, before anybody decides how it looks. */
export interface Table {
  readonly title?: string | undefined;
  readonly columns: readonly string[];
  /** One text a column; a line break starts a new line in its cell. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences below the table. */
  readonly notes?: readonly string[] | undefined;
}

/** Characters between two columns. */
const GAP = 2;

/** Texts are wrapped before a table is split, but to no less than this; names, in the first column, are never wrapped. */
const NARROWEST = 24;

/** One column on its way to the screen. */
interface Column {
  readonly name: string;
  readonly texts: readonly string[];
  /** Figures stand on the right. */
  readonly figures: boolean;
  readonly wraps: boolean;
  readonly width: number;
}

/**
 * The table as lines of at most the screen's columns, as far as its words allow: long texts are wrapped, and what does not
 * fit beside the first column goes on below it, beside the first column again.
 */
export function renderTable({ title, columns, rows, notes = [] }: Table, screen: Screen): string {
  const blocks = blocksOf(
    columns.map((name, at) => columnOf(name, at, rows)),
    screen,
  );
  const heading = title === undefined ? [] : [styled('bold', visible(title), screen)];
  const body = rows.length === 0 ? [] : [blocks.map((block) => blockText(fitted(block, screen), screen)).join('\n\n')];
  return [...heading, ...body, ...notes.map(visible)].join('\n');
}

function columnOf(name: string, at: number, rows: Table['rows']): Column {
  const texts = rows.map((row) => visible(row[at] ?? ''));
  const figures = texts.length > 0 && texts.every((text) => /^[+-]?[.\d]|^-?$/.test(text));
  return { name, texts, figures, wraps: at > 0 && !figures, width: widestLine([name, ...texts]) };
}

function widestLine(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n').map((line) => line.length)));
}

/** Columns that can stand side by side; the first one begins each block. */
function blocksOf([first, ...others]: readonly Column[], screen: Screen): readonly (readonly Column[])[] {
  if (first === undefined) return [];
  const blocks: Column[][] = [[first]];
  for (const column of others) {
    const block = blocks.at(-1) ?? [];
    const needed = [...block, column].reduce((sum, one) => sum + narrowest(one) + GAP, -GAP);
    if (needed <= screen.columns || block.length === 1) block.push(column);
    else blocks.push([first, column]);
  }
  return blocks;
}

function narrowest({ wraps, width }: Column): number {
  return wraps ? Math.min(width, NARROWEST) : width;
}

/** Takes what is missing from the widest texts. */
function fitted(block: readonly Column[], screen: Screen): readonly Column[] {
  let columns = block;
  const room = screen.columns - GAP * (block.length - 1);
  for (;;) {
    const excess = columns.reduce((sum, { width }) => sum + width, -room);
    const widest = Math.max(...columns.map(({ wraps, width }) => (wraps ? width : 0)));
    if (excess <= 0 || widest <= NARROWEST) return columns;
    const at = columns.findIndex(({ wraps, width }) => wraps && width === widest);
    columns = columns.map((column, index) => (index === at ? { ...column, width: widest - 1 } : column));
  }
}

function blockText(columns: readonly Column[], screen: Screen): string {
  const table = new CliTable({
    head: columns.map(({ name }) => styled('bold', name, screen)),
    colAligns: columns.map(({ figures }) => (figures ? 'right' : 'left')),
    chars: noBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
  });
  const [first] = columns;
  for (const at of first?.texts.keys() ?? [])
    table.push(columns.map(({ texts, width }) => wrap(texts[at] ?? '', width)));
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

const borders =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle';
const noBorders = Object.fromEntries(borders.split(' ').map((name) => [name, '']));

/** Breaks lines between words, or after a slash, so that they have at most `width` characters; longer words are broken inside. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const piece of line.split(/(?<=[ /])/)) {
    if (current !== '' && current.length + piece.trimEnd().length > width) {
      lines.push(current.trimEnd());
      current = '';
    }
    current += piece;
    for (; current.trimEnd().length > width; current = current.slice(width)) lines.push(current.slice(0, width));
  }
  return [...lines, current.trimEnd()];
}
