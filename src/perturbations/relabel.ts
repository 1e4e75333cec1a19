import { isTrusted, type Label } from '../core/index.ts';
import type { Damage, Scene, Slot } from './perturbation.ts';

/** How a change is known to be what its label says: by a world's facts, or by this check of the new text. */
export type Evidence = { readonly from: 'construction' } | { readonly from: 'verified'; readonly check: string };

/** A world told the passage again. */
export const byConstruction: Evidence = { from: 'construction' };
/** The answers, in every spelling, were looked for in the new text. */
export const byAnswers: Evidence = { from: 'verified', check: 'answer-strings' };
/** The passage is another one, which the judgements of the task do not name. */
export const byQrels: Evidence = { from: 'verified', check: 'qrels' };

/** The label of a hit that supports what it supported. Without evidence its words were only added to. */
export function keeping({ label }: Slot, damage: Damage, evidence?: Evidence): Label {
  const known: Label = label ?? { kind: 'unknown', from: 'unknown' };
  const changed: Label = { ...known, damage: [...(known.damage ?? []), damage] };
  if (evidence === undefined || !isTrusted(label)) return changed;
  const { check: _, ...unchecked } = changed;
  return { ...unchecked, ...evidence };
}

/** Where an operator falls, and in which of its two forms. */
export interface Fall {
  readonly slot: Slot;
  readonly scene: Scene;
  readonly isTwin: boolean;
}

/** What a form does to a passage. */
interface Change {
  /** The label of a useful hit that loses what it said. */
  readonly causes: Label['kind'];
  /** The one fact that its noisy form falls on; `undefined`: all that was supported. */
  readonly fact?: string | undefined;
  readonly damage: Damage;
  readonly evidence: Evidence;
}

/** The label of either form: a twin keeps what was supported. */
export function relabelled({ slot, scene, isTwin }: Fall, change: Change): Label {
  if (isTwin) return keeping(slot, { ...change.damage, twin: true }, change.evidence);
  return losing(slot, scene, change);
}

/**
 * The label of a hit that has lost what it said. One of no use stays what it was; one that supports another gold fact still
 * supports that one, but no longer the whole passage, and is noise only where something false is said.
 */
export function losing(slot: Slot, scene: Scene, { causes, fact, damage, evidence }: Change): Label {
  const supported = slot.label?.supports ?? [];
  if (supported.length === 0) return keeping(slot, damage);
  const label = keeping(slot, damage, evidence);
  const left = fact === undefined ? [] : scene.facts.filter(({ id }) => id !== fact && supported.includes(id));
  if (left.length > 0) {
    const supports = left.map(({ id }) => id);
    return { ...label, kind: causes === 'counterfactual' ? causes : label.kind, supports };
  }
  const { supports: _, ...unsupported } = label;
  return { ...unsupported, kind: causes };
}
