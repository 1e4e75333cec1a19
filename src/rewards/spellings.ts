import type { Gold } from '../core/index.ts';

/** Each right answer with its other spellings, the answer's own first. */
export function spellingsOf({ answers, aliases = [] }: Gold): readonly (readonly string[])[] {
  return answers.map((answer, at) => [answer, ...(aliases[at] ?? [])]);
}
