import { clean, informativeLength } from '../text/index.ts';
import type { EpisodeView } from './reward.ts';

/** What the policy said last: an answer, or that it does not know. */
export interface FinalAnswer {
  /** As written; empty when the policy abstained, and when it both abstained and answered. */
  readonly text: string;
  readonly abstains: boolean;
}

/**
 * The answer action that ended the episode, or `null`: never text of a prompt, a tool or a passage, never an answer in an
 * episode that ended otherwise. Of several in one turn it is the first. An answer without letter or digit once cleaned and
 * normalised (`.`, `The`, an emoji, a zero-width space) is none.
 */
export function finalAnswer({ last, stop }: EpisodeView): FinalAnswer | null {
  if (stop !== 'answered' && stop !== 'gave-up') return null;
  const action = last?.actions.find((one) => one.type === 'answer');
  if (action === undefined) return null;
  if (action.abstain !== true)
    return informativeLength(action.text) > 0 ? { text: action.text, abstains: false } : null;
  return { text: '', abstains: clean(action.text) === '' };
}
