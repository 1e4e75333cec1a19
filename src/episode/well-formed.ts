import type { PolicyTurn } from '../core/index.ts';

/** A turn without lone surrogates, and how many were replaced. */
export interface WellFormedTurn {
  readonly policy: PolicyTurn;
  /** Absent: none. */
  readonly repaired: number | undefined;
}

/** Makes every text well-formed, and counts the lone surrogates: two of them would hash alike and break other languages. */
export function wellFormedTurn(turn: PolicyTurn): WellFormedTurn {
  const { text, toolCalls } = turn;
  if (
    text.isWellFormed() &&
    (toolCalls === undefined || toolCalls.every(({ arguments: json }) => json.isWellFormed()))
  ) {
    return { policy: turn, repaired: undefined };
  }
  const calls = toolCalls?.map((call) => ({ ...call, arguments: call.arguments.toWellFormed() }));
  const texts = [text, ...(toolCalls ?? []).map((call) => call.arguments)];
  const repaired = texts.reduce((sum, one) => sum + loneSurrogates(one), 0);
  return { policy: { ...turn, text: text.toWellFormed(), toolCalls: calls }, repaired };
}

function loneSurrogates(text: string): number {
  const fixed = text.toWellFormed();
  let lone = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== fixed.charCodeAt(at)) lone += 1;
  return lone;
}
