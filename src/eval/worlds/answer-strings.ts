import type { Gold } from '../../core/index.ts';
import { normaliseAnswer } from '../../text/index.ts';

/** Every right way to write an answer: the answers and their aliases. */
export function spellingsOf({ answers, aliases = [] }: Gold): readonly string[] {
  return [...answers, ...aliases.flat()];
}

/** Whether a normalised text holds one of the spellings as whole words. Spellings that normalise to nothing are in no text. */
export function holdsAny(normalised: string, spellings: readonly string[]): boolean {
  return spellings.some((spelling) => {
    const words = normaliseAnswer(spelling);
    return words !== '' && ` ${normalised} `.includes(` ${words} `);
  });
}
