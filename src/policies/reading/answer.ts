import { chooseOption, yesOrNo } from './closed.ts';
import type { Memory } from './memory.ts';
import { readAnswers } from './reader.ts';

/** What a policy would answer from all that it was shown; undefined when it was shown nothing. */
export function answerFrom(memory: Memory): string | undefined {
  if (memory.passages.length === 0) return undefined;
  if (memory.question.kind === 'choice') return chooseOption(memory);
  return memory.question.kind === 'yes-no' ? yesOrNo(memory) : readAnswers(memory)[0];
}
