import { answerTokens } from './normalise-answer.ts';

/**
 * Token F1 of SQuAD's evaluation script, best over the golds: 2PR / (P + R) over the multisets of normalised tokens, in
 * [0, 1]; 0 where no token is shared, so an empty answer or gold earns nothing.
 */
export function tokenF1(answer: string, golds: readonly string[]): number {
  const tokens = answerTokens(answer);
  return golds.reduce((best, gold) => Math.max(best, f1(tokens, answerTokens(gold))), 0);
}

function f1(tokens: readonly string[], goldTokens: readonly string[]): number {
  const shared = countShared(tokens, goldTokens);
  // P = shared / tokens, R = shared / gold tokens; multiplied out, so that equal token lists give exactly 1.
  return shared === 0 ? 0 : (2 * shared) / (tokens.length + goldTokens.length);
}

function countShared(tokens: readonly string[], goldTokens: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of goldTokens) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of tokens) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    shared += 1;
  }
  return shared;
}
