import type { Label } from '../../core/index.ts';
import { says } from '../../text/index.ts';
import { canTell, givesAway, isSilent, tells, type FactStrings, type GoldStrings } from './gold-strings.ts';
import type { Mode } from './mode.ts';
import { CHECK } from './offline-label.ts';
import type { Told } from './prompt-style.ts';
import { isInOtherScript } from './script.ts';

/** What makes labels of written documents trusted: nothing, or strings of the gold that bear them out. */
export type LabelCheck = 'none' | 'gold-strings';

/** What was asked of a writer, and what is known of the task. */
export interface Requested {
  readonly mode: Mode;
  readonly told: Told;
  readonly strings: GoldStrings;
  readonly question: string;
  readonly check: LabelCheck;
}

const nobodyKnows = { kind: 'unknown', from: 'unknown' } as const;

/** A sentence that says the subject and the object of a fact may deny it. */
const denial = /\b(?:not|never|nor|neither|no longer|falsely)\b|n['’]t\b/i;

/**
 * What is known of a document that a model wrote. It was asked for one thing and may say another: so what it was asked for
 * is `requested`, and `verified` only where the check is on and the text bears it out. A document that says the gold where
 * none was told, or not where it was, or is in another script than the question, loses its label, on the record.
 */
export function writtenLabel(text: string, requested: Requested): Label {
  const { mode, told, strings, question, check } = requested;
  if (isInOtherScript(text, question)) return { ...nobodyKnows, check: 'script' };
  const claims = mode === 'useful' ? claimsOf(text, told, strings) : [];
  if (claims.length === 0) {
    if (givesAway({ text }, strings)) return { ...nobodyKnows, check: CHECK };
    return { kind: 'weak-noise', ...from(check, canTell(strings) && isSilent({ text }, strings)) };
  }
  const held = claims.filter(({ said }) => said !== 'no');
  if (held.length === 0) return { ...nobodyKnows, check: CHECK };
  const isBorneOut = held.every(({ said }) => said === 'yes') && !denial.test(text);
  return { kind: 'useful', ...from(check, isBorneOut), supports: held.flatMap(({ id }) => id ?? []) };
}

/** Something that the writer was told, and whether a document says it. An answer has no id. */
interface Claim {
  readonly id: string | undefined;
  readonly said: 'yes' | 'no' | 'cannot be told from chance';
}

function claimsOf(text: string, told: Told, { answers, facts }: GoldStrings): readonly Claim[] {
  const answer: Claim['said'] = answers === undefined ? 'cannot be told from chance' : yesOrNo(says(text, answers));
  const ofFacts = told.facts.flatMap(({ id }) =>
    facts.filter(({ fact }) => fact.id === id).map((fact): Claim => ({ id, said: saidOf(text, fact) })),
  );
  return told.answer ? [{ id: undefined, said: answer }, ...ofFacts] : ofFacts;
}

function saidOf(text: string, fact: FactStrings): Claim['said'] {
  if (fact.subject === undefined || fact.object === undefined) return 'cannot be told from chance';
  return yesOrNo(tells({ text }, fact));
}

function yesOrNo(holds: boolean): 'yes' | 'no' {
  return holds ? 'yes' : 'no';
}

function from(check: LabelCheck, isBorneOut: boolean): Pick<Label, 'from' | 'check'> {
  return check !== 'none' && isBorneOut ? { from: 'verified', check } : { from: 'requested' };
}
