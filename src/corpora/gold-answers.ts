import { fail, type Gold } from '../core/index.ts';
import { clean, normaliseAnswer } from '../text/index.ts';
import type { TaskField } from './fields.ts';
import type { Warning } from './report.ts';
import { isTexts, textsIn, wrongType, type Row } from './row.ts';

/** The part of a gold that says what the right answers are. */
export type GoldAnswers = Pick<Gold, 'answers' | 'aliases' | 'mode'>;

/**
 * The right answers of a line, or `undefined` when it has no field for them. An answer or alias that normalises to nothing
 * would match everything or nothing: it is dropped with a warning. A line whose answers are all of that kind is refused.
 */
export function answersOf(row: Row<TaskField>, warnings: Warning[]): GoldAnswers | undefined {
  const given = givenAnswers(row);
  if (given === undefined) return undefined;
  const aliases = aliasesOf(row, given.length);
  const kept = given.flatMap((answer, at) => (says(answer, row, warnings) ? [at] : []));
  if (kept.length === 0 && given.length > 0) {
    fail(
      'corpora/no-answer',
      `${row.where}: none of its answers says anything once normalised; "answers": [] is unanswerable`,
    );
  }
  return {
    answers: kept.map((at) => given[at] ?? ''),
    aliases: aliases && kept.map((at) => (aliases[at] ?? []).filter((alias) => says(alias, row, warnings))),
    mode: row.found.answers === undefined ? 'all' : undefined,
  };
}

/** A list, or a single string; GSM8K's worked answers end in `#### ` and the result. */
function givenAnswers(row: Row<TaskField>): readonly string[] | undefined {
  const found = row.found.answers;
  if (found === undefined) return textsIn(row, 'answersAll');
  if (typeof found.value !== 'string') return textsIn(row, 'answers');
  const result = found.value.lastIndexOf('\n#### ');
  return [result < 0 ? found.value : found.value.slice(result + 6).trim()];
}

/** One list an answer, or none at all; where there is one answer, its aliases may be a plain list. */
function aliasesOf(row: Row<TaskField>, answers: number): readonly (readonly string[])[] | undefined {
  const value = row.found.aliases?.value;
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return wrongType(row, 'aliases', 'a list');
  if (value.length === 0) return undefined;
  if (answers === 1 && isTexts(value)) return [value];
  const isMatched = value.length === answers && value.every(isTexts);
  return isMatched ? value : wrongType(row, 'aliases', 'one list of strings for each answer');
}

function says(answer: string, row: Row<TaskField>, warnings: Warning[]): boolean {
  if (normaliseAnswer(clean(answer)) !== '') return true;
  const message = `the answer ${JSON.stringify(answer)} normalises to nothing and was dropped`;
  warnings.push({ where: row.where, message });
  return false;
}
