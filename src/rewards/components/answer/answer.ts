import type { Gold, Score, Task } from '../../../core/index.ts';
import { clean, exactMatch, yesNoOptions } from '../../../text/index.ts';
import { finalAnswer } from '../../final-answer.ts';
import type { EpisodeView } from '../../reward.ts';
import { hasFreshSearch } from '../../searches.ts';
import { spellingsOf } from '../../spellings.ts';
import { choiceIn } from './answer-choice.ts';
import { isNumberAnswer } from './answer-number.ts';

/** How answers in words are compared; the one thing in which the answer rewards differ. Golds are cleaned. */
export interface Comparison {
  /** Against golds of which any is right. `answer` is cleaned. */
  any(answer: string, spellings: readonly string[]): number;
  /** Against golds of which each must be named, in one of its spellings. `answer` is as written: line breaks part items. */
  all(answer: string, golds: readonly (readonly string[])[]): number;
}

/**
 * What the final answer earns. The first rule that fits decides; evidence names it.
 *
 * | rule | earns |
 * | --- | --- |
 * | `no-answer` | 0 |
 * | `unsearched`: abstained without a search that showed something new | 0: who never looked cannot know that nobody can |
 * | `abstained` | 1 when the task cannot be answered, else 0 |
 * | `unanswerable`: an answer where there is none | 0 |
 * | `number`: the gold has a value | 1 for that number in its unit and nothing else, or for a gold's very words; else 0 |
 * | `choice`: the task has options, or its golds are yes or no | 1 when the answer names the right one and no other, else 0 |
 * | `list`: all golds must be named | `compare.all` |
 * | `words` | `compare.any` |
 */
export function credit(episode: EpisodeView, compare: Comparison): Score {
  const { task, gold } = episode;
  const answer = finalAnswer(episode);
  if (answer === null) return scored(0, 'no-answer');
  if (answer.abstains && !hasFreshSearch(episode.turns)) return scored(0, 'unsearched');
  if (answer.abstains) return scored(isAnswerable(gold) ? 0 : 1, 'abstained');
  if (!isAnswerable(gold)) return scored(0, 'unanswerable');
  const golds = spellingsOf(gold).map((spellings) => spellings.map(clean));
  const spellings = golds.flat();
  const text = clean(answer.text);
  if (gold.number !== undefined) {
    return scored(isNumberAnswer(text, gold.number) ? 1 : exactMatch(text, spellings), 'number');
  }
  const options = optionsOf(task, spellings);
  if (options !== null) return scored(exactMatch(choiceIn(text, options) ?? '', spellings), 'choice');
  return gold.mode === 'all'
    ? scored(compare.all(answer.text, golds), 'list')
    : scored(compare.any(text, spellings), 'words');
}

/** Whether abstaining is wrong: said outright, or because there is something to answer. */
export function isAnswerable({ answerable, answers, number }: Gold): boolean {
  return answerable ?? (answers.length > 0 || number !== undefined);
}

/** The choices of a closed question: those of the task, or yes and no where every gold is one of them. */
function optionsOf({ options = [] }: Task, spellings: readonly string[]): readonly string[] | null {
  return options.length > 0 ? options.map(clean) : yesNoOptions(spellings);
}

function scored(value: number, rule: string): Score {
  return { value, evidence: { rule } };
}
