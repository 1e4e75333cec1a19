import type { Label } from '../../core/index.ts';
import { says } from '../../text/index.ts';
import type { Evidence } from './evidence.ts';
import { canTell, isSilent, saysAnswer, tells, type GoldStrings } from './gold-strings.ts';
import type { Draft, Source } from './source.ts';

/** The check that looks for the strings of the gold in a document, under its name in labels. */
export const CHECK = 'gold-strings';

/** What is known where a document was written. */
export interface Place {
  readonly source: Source;
  readonly strings: GoldStrings;
  /** Whether the passage is one that an answer needs. */
  readonly isGold: boolean;
}

/**
 * What is true of a document that was written without a model. Whatever it was meant to be, it is looked at again: it
 * supports what its text says, and is noise only where its text says nothing of the gold. Else nobody knows.
 */
export function offlineLabel(draft: Draft, { source, strings, isGold }: Place): Label {
  const supports = source.asked.filter((one) => supportsIt(draft, one, strings)).map(({ id }) => id);
  if (supports.length > 0) {
    const byFacts = supports.every((id) => draft.states.includes(id));
    return { kind: 'useful', ...known(byFacts), supports };
  }
  // a world leaves out what it leaves out, but may mention an answer; a quoted text may give it away by half its name
  const isNoise = draft.isMade ? !saysAnswer(draft, strings) : canTell(strings) && isSilent(draft, strings);
  if (!isNoise) return { kind: 'unknown', from: 'unknown' };
  return { kind: isGold ? 'strong-noise' : 'weak-noise', ...known(draft.isMade) };
}

function supportsIt(draft: Draft, { id, fact }: Evidence, { answers, facts }: GoldStrings): boolean {
  if (fact === undefined) return answers !== undefined && says(draft.text, answers);
  const strings = facts.find((one) => one.fact.id === id);
  if (strings?.subject === undefined || strings.object === undefined) return draft.states.includes(id);
  return tells(draft, strings);
}

function known(isMade: boolean): Pick<Label, 'from' | 'check'> {
  return isMade ? { from: 'construction' } : { from: 'verified', check: CHECK };
}
