import type { Action, Span } from '../core/index.ts';

/** Why a turn, or a call in it, is no action: every code that a dialect of ours gives, with what it means. */
export const invalidCodes = {
  'no-action': 'the turn holds no tag that acts',
  'unclosed-tag': 'a tag was opened and never closed',
  'nested-tag': 'the body of an action holds another tag',
  'empty-tag': 'the body of an action holds nothing but white space',
  'hidden-action': 'the only action stands inside a thought or an invented reply',
  cut: 'the turn ran into its length limit before an action was complete; no mistake of form',
  'bad-json': 'a call is not a JSON object of the form asked for',
  'unknown-tool': 'a call names a tool that is not offered',
  'bad-arguments': 'the arguments of a call do not fit the parameters of its tool',
  'oversized-arguments': 'a call is longer than 16,384 characters',
  'duplicate-call-id': 'two native calls of one turn have the same id',
  'too-many-calls': 'the turn holds more calls than one turn may',
  'answer-beside-calls': 'the turn calls tools and answers; its calls count',
} as const;

/** A key of {@link invalidCodes}. */
export type InvalidCode = keyof typeof invalidCodes;

/** Why something is no action: a sentence for the policy, of bounded length. */
export interface Refusal {
  readonly code: InvalidCode;
  readonly reason: string;
}

/** The action that says so. */
export function invalidAction(refusal: Refusal, span: Span, callId?: string): Action {
  return { type: 'invalid', code: refusal.code, reason: refusal.reason, span, callId };
}

/** The text with a full stop, where it does not end with a mark of its own. */
export function sentence(text: string): string {
  return text.endsWith('.') || text.endsWith('?') ? text : `${text}.`;
}
