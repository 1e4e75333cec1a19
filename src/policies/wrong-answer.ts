import type { Gold } from '../core/index.ts';
import { tokenF1 } from '../text/index.ts';
import type { Memory } from './reading/memory.ts';
import { readAnswers } from './reading/reader.ts';

/** What is said when nothing else is wrong for sure. */
const LAST_RESORTS = ['nobody', 'nothing at all'];

/**
 * The likeliest answer that is wrong for sure: it shares no word with a right one. On a question that cannot be answered
 * any answer is wrong.
 */
export function wrongAnswer(memory: Memory, gold: Gold): string {
  const right = [...gold.answers, ...(gold.aliases ?? []).flat()];
  const isWrong = (text: string): boolean => tokenF1(text, right) === 0;
  return [...memory.question.options, ...readAnswers(memory), ...LAST_RESORTS].find(isWrong) ?? '';
}
