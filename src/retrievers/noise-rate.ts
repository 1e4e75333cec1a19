import { isTrusted, type Label } from '../core/index.ts';
import type { Slot } from '../perturbations/index.ts';
import type { ReplyOutcome } from './retriever.ts';

/** One way in which a slot may come out. */
export interface Chance {
  readonly chance: number;
  readonly label: Label | undefined;
}

/**
 * The reference rate of a slot: the chance that it supports a gold fact, among the ways to come out in which that is known.
 * `undefined`: in none.
 */
export function rateAmong(chances: readonly Chance[]): number | undefined {
  let known = 0;
  let kept = 0;
  for (const { chance, label } of chances) {
    if (!isTrusted(label)) continue;
    known += chance;
    if (supports(label)) kept += chance;
  }
  return known === 0 ? undefined : kept / known;
}

/** The outcomes that may come, their chances made to sum to 1: a reply that shows nothing known asks for no verdict. */
export function possibleOf(all: readonly ReplyOutcome[]): readonly ReplyOutcome[] {
  const possible = all.filter(({ chance, rates }) => chance > 0 && Object.keys(rates).length > 0);
  const sum = possible.reduce((chances, { chance }) => chances + chance, 0);
  return possible.map(({ chance, rates }) => ({ chance: chance / sum, rates }));
}

/** The rate of a hit over all outcomes of its reply that show it. */
export function meanRate(id: string, outcomes: readonly ReplyOutcome[]): number | undefined {
  let shown = 0;
  let kept = 0;
  for (const { chance, rates } of outcomes) {
    const rate = Object.hasOwn(rates, id) ? rates[id] : undefined;
    if (rate === undefined) continue;
    shown += chance;
    kept += chance * rate;
  }
  return shown === 0 ? undefined : kept / shown;
}

/** The rates of a list of which nothing is left to chance. */
export function certain(slots: readonly Slot[]): ReplyOutcome['rates'] {
  return Object.fromEntries(
    slots.flatMap(({ hit, label }) => (isTrusted(label) ? [[hit.id, supports(label) ? 1 : 0] as const] : [])),
  );
}

/** Whether a label says that its hit supports something. */
export function supports(label: Label | undefined): boolean {
  return (label?.supports ?? []).length > 0;
}
