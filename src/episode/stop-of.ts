import type { Action, Observation, StopReason } from '../core/index.ts';
import type { Read } from './moment.ts';

/** Why a turn ends the episode although neither the policy nor the author ended it. */
export function stopOf(read: Read, remaining: Observation['remaining'], exhausted: boolean): StopReason | undefined {
  // cut by the sampler's length limit before any action was complete
  if (read.policy.generation?.finish === 'length' && allInvalid(read.actions)) return 'length-limit';
  if (remaining.invalid <= 0) return 'invalid-limit';
  if (exhausted && remaining.characters <= 0) return 'length-limit';
  return remaining.turns <= 0 ? 'turn-limit' : undefined;
}

/** Whether a turn held nothing but invalid actions. */
export function allInvalid(actions: readonly Action[]): boolean {
  for (const action of actions) if (action.type !== 'invalid') return false;
  return true;
}

/** In a last turn that may only answer, a call is refused with a notice and makes nothing happen. */
export function answersOnly(actions: readonly Action[]): readonly Action[] {
  const reason = 'This was the last turn: only an answer counted.';
  return actions.map((action) => {
    if (action.type !== 'call') return action;
    return { type: 'invalid', code: 'answer-only', reason, callId: action.callId, span: action.span };
  });
}
