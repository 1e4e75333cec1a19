import * as v from 'valibot';
import { check, fail, messageOf, sameJson, type Json, type Label, type Schema } from '../core/index.ts';
import type { ListPerturbation, Perturbation, Perturbed, Slot, SlotPerturbation } from './perturbation.ts';

const text = v.string();
const maybeText = v.optional(text);
const labelSchema = v.strictObject({
  kind: v.picklist(['useful', 'strong-noise', 'weak-noise', 'counterfactual', 'injected', 'unknown']),
  from: v.picklist(['construction', 'verified', 'requested', 'unknown']),
  check: maybeText,
  supports: v.optional(v.array(text)),
  rate: v.optional(v.number()),
  damage: v.optional(
    v.custom<readonly Json[]>((value) => Array.isArray(value) && isJson(value), 'expected JSON lines'),
  ),
}) satisfies Schema<Label>;
const passage = { id: text, title: maybeText, text, source: maybeText };
const perturbedSchema = v.optional(v.object({ passage: v.object(passage), label: labelSchema }));
const listSchema = v.optional(
  v.array(
    v.object({
      hit: v.object({ ...passage, score: v.number(), rank: v.number() }),
      label: v.undefinedable(labelSchema),
    }),
  ),
);
const appliesSchema = v.optional(v.boolean());

/**
 * An operator whose forms are looked at: operators come from anywhere, and what none of them may make would be shown as a
 * hit. Its functions throw `perturbation/malformed`, by its name, for what is not what they promise, another id than the
 * slot's among it, and for whatever they throw themselves.
 */
export function checkedPerturbation(operator: Perturbation): Perturbation {
  return operator.scope === 'slot' ? checkedSlot(operator) : checkedList(operator);
}

function checkedSlot(operator: SlotPerturbation): SlotPerturbation {
  const { name, noisy, twin, applies } = operator;
  const looked =
    (form: string, make: SlotPerturbation['noisy']): SlotPerturbation['noisy'] =>
    (slot, scene) =>
      inPlaceOf(
        slot,
        made(perturbedSchema, () => make(slot, scene), `${name}: ${form}`),
        `${name}: ${form}`,
      );
  return {
    ...operator,
    noisy: looked('noisy', noisy),
    twin: twin && looked('twin', twin),
    applies: applies && ((slot, scene) => made(appliesSchema, () => applies(slot, scene), `${name}: applies`)),
  };
}

function checkedList(operator: ListPerturbation): ListPerturbation {
  const { name, noisy, twin } = operator;
  return {
    ...operator,
    noisy: (scene) => made(listSchema, () => noisy(scene), `${name}: noisy`),
    twin: twin && ((scene) => made(listSchema, () => twin(scene), `${name}: twin`)),
  };
}

function made<Made>(schema: Schema<Made>, make: () => unknown, where: string): Made {
  try {
    return check(schema, make(), 'what it made');
  } catch (thrown) {
    return malformed(`${where}: ${messageOf(thrown)}`, thrown);
  }
}

function inPlaceOf({ hit }: Slot, shown: Perturbed | undefined, where: string): Perturbed | undefined {
  if (shown === undefined || shown.passage.id === hit.id) return shown;
  return malformed(`${where}: passage "${shown.passage.id}" in the place of "${hit.id}": the id stays the slot's`);
}

function malformed(message: string, cause?: unknown): never {
  return fail('perturbation/malformed', message, { cause });
}

/** Whether a value can be stored as it is. */
function isJson(value: Json): boolean {
  try {
    const stored: Json = JSON.parse(JSON.stringify(value));
    return sameJson(value, stored);
  } catch {
    return false;
  }
}
