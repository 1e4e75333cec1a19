import { readsAlike, type Json, type Label } from '../core/index.ts';
import type { Perturbed, Slot } from '../perturbations/index.ts';

/** The slot with another passage in it; `null`: the operator does not apply, or changed nothing. Id, rank and score stay. */
export function shownAs({ hit, label }: Slot, operator: string, made: Perturbed | undefined): Slot | null {
  if (made === undefined || readsAlike(made.passage, hit)) return null;
  const { title, text, source } = made.passage;
  const { id, score, rank } = hit;
  return { hit: { id, title, text, source, score, rank }, label: damaged(made.label, operator, label?.damage) };
}

/** A label whose damage names the operator that fell, also where its author forgot to. */
export function damaged(label: Label, operator: string, before: readonly Json[] = []): Label {
  const { damage = [] } = label;
  return damage.length > before.length ? label : { ...label, damage: [...before, { operator }] };
}
