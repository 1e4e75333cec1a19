import type { PolicyTurn, ToolCall } from '../core/index.ts';

/** A turn without lone surrogates, and how many were replaced. */
export interface WellFormedTurn {
  readonly policy: PolicyTurn;
  /** Absent: none. */
  readonly repaired: number | undefined;
}

/** Makes every text well-formed, and counts the lone surrogates: two of them would hash alike and break other languages. */
export function wellFormedTurn(turn: PolicyTurn): WellFormedTurn {
  const { text, toolCalls = none } = turn;
  if (text.isWellFormed() && toolCalls.every(isWellFormedCall)) return { policy: turn, repaired: undefined };
  const texts = [text, ...toolCalls.flatMap(textsOf)];
  const repaired = texts.reduce((sum, one) => sum + loneSurrogates(one), 0);
  const calls = toolCalls.map((call) => ({
    id: call.id.toWellFormed(),
    name: call.name.toWellFormed(),
    arguments: call.arguments.toWellFormed(),
  }));
  const fixed = turn.toolCalls === undefined ? undefined : calls;
  return { policy: { ...turn, text: text.toWellFormed(), toolCalls: fixed }, repaired };
}

const none: readonly ToolCall[] = [];

function textsOf(call: ToolCall): readonly string[] {
  return [call.id, call.name, call.arguments];
}

function isWellFormedCall(call: ToolCall): boolean {
  return call.id.isWellFormed() && call.name.isWellFormed() && call.arguments.isWellFormed();
}

function loneSurrogates(text: string): number {
  const fixed = text.toWellFormed();
  let lone = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== fixed.charCodeAt(at)) lone += 1;
  return lone;
}
