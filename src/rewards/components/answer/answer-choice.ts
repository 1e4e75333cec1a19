import { answerTokens } from '../../../text/index.ts';

/**
 * The one option that an answer names, or `null` when it names none or several: hedging names two, so it earns nothing.
 * Options are looked for as whole words after normalisation, the longest first where one begins another (`New York City`
 * is not `New York`). An option that normalises to nothing, such as `A`, can never be named.
 */
export function choiceIn(answer: string, options: readonly string[]): string | null {
  const tokens = answerTokens(answer);
  const choices = options
    .map((option) => ({ option, words: answerTokens(option) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
  let named: { readonly option: string; readonly words: readonly string[] } | null = null;
  for (let at = 0; at < tokens.length;) {
    const choice = choices.find(({ words }) => words.every((word, offset) => tokens[at + offset] === word));
    at += choice?.words.length ?? 1;
    if (choice === undefined) continue;
    if (named !== null && named.words.join(' ') !== choice.words.join(' ')) return null;
    named = choice;
  }
  return named?.option ?? null;
}
