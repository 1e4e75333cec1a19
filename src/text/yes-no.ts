import { normaliseAnswer } from './normalise-answer.ts';

const yesNo: readonly string[] = ['yes', 'no'];

/** The choices of a closed question: yes and no where every right answer is one of them, else `null`. */
export function yesNoOptions(golds: readonly string[]): readonly string[] | null {
  return golds.length > 0 && golds.every((gold) => yesNo.includes(normaliseAnswer(gold))) ? yesNo : null;
}
