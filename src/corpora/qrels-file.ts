import { fail } from '../core/index.ts';
import { eachLine } from './lines-file.ts';

/** One judgement: how well a passage serves a task. */
export interface Judgement {
  readonly taskId: string;
  readonly passageId: string;
  /** A whole number; above 0 is relevant. */
  readonly grade: number;
  /** `file:line`. */
  readonly where: string;
}

/** Names of the last column: a first line that ends in one is a header. */
const gradeColumns: readonly string[] = ['score', 'relevance', 'rel', 'label', 'grade', 'judgment', 'judgement'];

/**
 * Loads judgements: TREC's four columns (task, iteration, passage, grade) or BEIR's three (task, passage, grade), with a
 * header or without, separated by tabs, or by blanks where a line has no tab. Plain or gzip.
 */
export async function loadQrels(file: string): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  const judged = new Map<string, Judgement>();
  let columns = 0;
  await eachLine(file, (text, line) => {
    const where = `${file}:${line}`;
    const cells = cellsOf(text);
    const isFirst = columns === 0;
    columns ||= cells.length;
    checkColumns(cells, columns, where);
    if (isFirst && gradeColumns.includes(cells.at(-1) ?? '')) return;
    const judgement = judgementOf(columns === 4 ? cells.toSpliced(1, 1) : cells, where);
    const key = JSON.stringify([judgement.taskId, judgement.passageId]);
    const before = judged.get(key);
    if (before !== undefined) fail('corpora/duplicate-id', `${where}: judged before, at ${before.where}`);
    judged.set(key, judgement);
    judgements.push(judgement);
  });
  if (judgements.length === 0) fail('corpora/empty', `${file}: no judgements`);
  return judgements;
}

function cellsOf(text: string): readonly string[] {
  const cells = text.includes('\t') ? text.split('\t') : text.trim().split(/[ ]+/);
  return cells.map((cell) => cell.trim());
}

function checkColumns(cells: readonly string[], columns: number, where: string): void {
  if (columns !== 3 && columns !== 4) {
    fail(
      'corpora/not-qrels',
      `${where}: ${columns} columns; TREC has four (task, iteration, passage, grade), BEIR three`,
    );
  }
  if (cells.length !== columns)
    fail('corpora/not-qrels', `${where}: ${cells.length} columns after lines with ${columns}`);
}

function judgementOf([taskId = '', passageId = '', cell = '']: readonly string[], where: string): Judgement {
  if (taskId === '' || passageId === '') fail('corpora/not-qrels', `${where}: an empty id`);
  if (!/^[+-]?\d+$/.test(cell)) fail('corpora/not-qrels', `${where}: grade "${cell}" is no whole number`);
  const grade = Number(cell);
  if (!Number.isSafeInteger(grade)) fail('corpora/unsafe-integer', `${where}: grade ${cell} is beyond 2^53 - 1`);
  return { taskId, passageId, grade, where };
}
