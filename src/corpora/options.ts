import { fail } from '../core/index.ts';
import { clean, normaliseAnswer, yesNoOptions } from '../text/index.ts';
import type { TaskField } from './fields.ts';
import type { GoldAnswers } from './gold-answers.ts';
import { textsIn, type Row } from './row.ts';

/**
 * The choices of a line; without any, yes and no where every answer is one of them. Refuses choices between which nothing
 * is to be chosen, and those that leave out every right answer: then no choice would ever be right.
 */
export function optionsOf(row: Row<TaskField>, gold: GoldAnswers | undefined): readonly string[] | undefined {
  const options = textsIn(row, 'options');
  if (options === undefined) return yesNoOptions(gold?.answers ?? []) ?? undefined;
  const choices = new Set(options.map(keyOf));
  if (choices.size === 1) fail('corpora/contradiction', `${row.where}: "options" leaves one choice only`);
  const golds = gold === undefined ? [] : [gold.answers, gold.aliases ?? []].flat(2);
  if (choices.size > 0 && golds.length > 0 && !golds.some((answer) => choices.has(keyOf(answer)))) {
    fail('corpora/contradiction', `${row.where}: none of its answers is among its "options"`);
  }
  return options;
}

function keyOf(choice: string): string {
  return normaliseAnswer(clean(choice));
}
