import { fail, type Gold } from '../core/index.ts';
import { informativeLength, yesNoOptions } from '../text/index.ts';
import type { TaskField } from './fields.ts';
import type { Warning } from './report.ts';
import { isTexts, textsIn, wrongType, type Row } from './row.ts';

/** The part of a gold that says what the right answers are. */
export type GoldAnswers = Pick<Gold, 'answers' | 'aliases' | 'mode'>;

/** An alias with fewer letters and digits matches by accident: `C#` is `c` once normalised. */
const ALIAS_LENGTH = 2;

/**
 * The right answers of a line, or `undefined` when it has no field for them. An answer or alias without letter or digit
 * once normalised would match everything or nothing: it is dropped with a warning. A line whose answers are all of that
 * kind is refused. Of one letter or digit, an alias is dropped and an answer kept, both with a warning, unless the line has
 * a number or choices: then answers are read as such.
 */
export function answersOf(row: Row<TaskField>, warnings: Warning[]): GoldAnswers | undefined {
  const given = givenAnswers(row);
  if (given === undefined) return undefined;
  const warn = (message: string): void => void warnings.push({ where: row.where, message });
  const isTyped = isNumberOrChoice(row, given);
  const aliases = aliasesOf(row, given.length);
  const kept = given.flatMap((answer, at) => (isAnswer(answer, isTyped, warn) ? [at] : []));
  if (kept.length === 0 && given.length > 0) {
    fail(
      'corpora/no-answer',
      `${row.where}: none of its answers says anything once normalised; "answers": [] is unanswerable`,
    );
  }
  return {
    answers: kept.map((at) => given[at] ?? ''),
    aliases: aliases && kept.map((at) => (aliases[at] ?? []).filter((alias) => isAlias(alias, isTyped, warn))),
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

/** Whether answers of the line are compared as numbers or as choices, where a single character says enough. */
function isNumberOrChoice({ found }: Row<TaskField>, given: readonly string[]): boolean {
  return found.number !== undefined || found.options !== undefined || yesNoOptions(given) !== null;
}

function isAnswer(answer: string, isTyped: boolean, warn: (message: string) => void): boolean {
  const length = informativeLength(answer);
  if (length === 0) warn(`the answer ${JSON.stringify(answer)} normalises to nothing and was dropped`);
  else if (length < ALIAS_LENGTH && !isTyped)
    warn(`the answer ${JSON.stringify(answer)} is a single letter or digit once normalised`);
  return length > 0;
}

function isAlias(alias: string, isTyped: boolean, warn: (message: string) => void): boolean {
  const least = isTyped ? 1 : ALIAS_LENGTH;
  if (informativeLength(alias) >= least) return true;
  warn(`the alias ${JSON.stringify(alias)} has fewer letters and digits than ${least} once normalised and was dropped`);
  return false;
}
