import * as v from 'valibot';
import { check, fail, messageOf, quieten, sameJson, type Json, type Label, type Schema } from '../core/index.ts';
import type { ListPerturbation, Perturbation, Perturbed, Slot, SlotPerturbation } from './perturbation.ts';

const text = v.string();
const maybeText = v.optional(text);
const labelKinds = ['useful', 'strong-noise', 'weak-noise', 'counterfactual', 'injected', 'unknown'] as const;
const labelSchema = v.strictObject({
  kind: v.picklist(labelKinds),
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
const isFunction = v.custom((value) => typeof value === 'function', 'expected a function');
/** Of an operator, what it cannot do without. */
const operatorSchema = v.object({
  scope: v.picklist(['slot', 'list']),
  noisy: isFunction,
  causes: v.picklist([...labelKinds, 'none']),
  keepsSupport: v.boolean(),
  needs: v.picklist(['nothing', 'answers', 'knowledge']),
});

/**
 * An operator whose forms are looked at: operators come from anywhere, and what none of them may make would be shown as a
 * hit. Throws `params/invalid` for one that is none. Its functions throw `perturbation/malformed` for what is not what they
 * promise, another id than the slot's and a hit that they changed in place among it, and for whatever they throw themselves.
 * @param name What whoever asked for it calls it: errors name it so.
 */
export function checkedPerturbation(operator: Perturbation, name: string): Perturbation {
  check(operatorSchema, operator, `operator ${name}`);
  return operator.scope === 'slot' ? checkedSlot(operator, name) : checkedList(operator, name);
}

// an operator may be an object of a class: its functions are called on it, and what it is stands on no object of its own

function checkedSlot(operator: SlotPerturbation, name: string): SlotPerturbation {
  const looked =
    (form: string, make: SlotPerturbation['noisy']): SlotPerturbation['noisy'] =>
    (slot, scene) =>
      inPlaceOf(
        slot,
        made(perturbedSchema, () => untouchedBy([slot], () => make(slot, scene)), `${name}: ${form}`),
        `${name}: ${form}`,
      );
  const applies: SlotPerturbation['applies'] = (slot, scene) =>
    made(appliesSchema, () => operator.applies?.(slot, scene), `${name}: applies`);
  return {
    ...cardOf(operator),
    scope: 'slot',
    noisy: looked('noisy', (slot, scene) => operator.noisy(slot, scene)),
    twin: operator.twin && looked('twin', (slot, scene) => operator.twin?.(slot, scene)),
    applies: operator.applies && applies,
  };
}

function checkedList(operator: ListPerturbation, name: string): ListPerturbation {
  const looked =
    (form: string, make: ListPerturbation['noisy']): ListPerturbation['noisy'] =>
    (scene) =>
      made(listSchema, () => untouchedBy(scene.slots, () => make(scene)), `${name}: ${form}`);
  return {
    ...cardOf(operator),
    scope: 'list',
    noisy: looked('noisy', (scene) => operator.noisy(scene)),
    twin: operator.twin && looked('twin', (scene) => operator.twin?.(scene)),
  };
}

type Card = Pick<Perturbation, 'name' | 'says' | 'causes' | 'keepsSupport' | 'needs' | 'expects'>;

function cardOf({ name, says, causes, keepsSupport, needs, expects }: Perturbation): Card {
  return { name, says, causes, keepsSupport, needs, expects };
}

function made<Made>(schema: Schema<Made>, make: () => unknown, where: string): Made {
  let came: unknown;
  try {
    came = make();
    return check(schema, came, 'what it made');
  } catch (thrown) {
    quietenIn(came, 3);
    return malformed(`${where}: ${messageOf(thrown)}`, thrown);
  }
}

/** Lets the promises in a value reject: where a passage was to be, an operator that is asynchronous has one for each hit. */
function quietenIn(value: unknown, depth: number): void {
  quieten(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) quietenIn(member, depth - 1);
}

function inPlaceOf({ hit }: Slot, shown: Perturbed | undefined, where: string): Perturbed | undefined {
  if (shown === undefined || shown.passage.id === hit.id) return shown;
  return malformed(`${where}: passage "${shown.passage.id}" in the place of "${hit.id}": the id stays the slot's`);
}

/** What is shown to an operator is what everybody else is shown: it makes new hits. */
function untouchedBy<Made>(shown: readonly Slot[], make: () => Made): Made {
  const before = JSON.stringify(shown);
  const came = make();
  if (JSON.stringify(shown) !== before)
    throw new TypeError('it changed a hit that it was shown, in place of making one');
  return came;
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
