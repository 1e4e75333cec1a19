import { fail, isJsonObject, type Use } from '../core/index.ts';
import { usualUse, type AnyEnv, type ServiceSlot } from './definition.ts';
import { ownParams } from './own-params.ts';

type Params = { readonly [param: string]: unknown };

/**
 * Refuses two parameters of which one would undo the other without a word: one that sets what answers a service by default,
 * beside something else by name in its place, or beside another value of the same for it.
 */
export function refuseContradiction(definition: AnyEnv, flat: Params): void {
  for (const slot of Object.values(definition.services ?? {})) {
    const wanted = flat[slot.param];
    if (wanted !== undefined && slot.sets !== undefined) refuseBeside(definition, slot, { flat, wanted });
  }
}

/** What the user said of one service. */
interface Said {
  readonly flat: Params;
  readonly wanted: unknown;
}

function refuseBeside(definition: AnyEnv, slot: ServiceSlot, { flat, wanted }: Said): void {
  const [own, unsaid] = [fields(ownParams(definition, flat)), fields(ownParams(definition, {}))];
  const usual = usualUse(slot, own);
  const name = nameOf(wanted) ?? usual.use;
  for (const set of slot.sets ?? []) {
    if (agrees(own[set], unsaid[set])) continue;
    const why = name === usual.use ? unequal(slot, { set, usual, wanted }) : replaced(slot, { set, usual, name });
    if (why !== null) fail('params/invalid', `${definition.id}: ${set}=${JSON.stringify(own[set])}${why}`);
  }
}

/** A parameter that sets a default, beside something else in its place. */
function replaced(
  { param, sets = [] }: ServiceSlot,
  { set, usual, name }: { readonly set: string; readonly usual: Use; readonly name: string },
): string {
  const inside = set !== 'inner' && sets.includes('inner') ? `, or write inner=${name} for it` : '';
  return ` is for ${usual.use}, and ${param}=${name} takes its place: leave ${set} out, or ${param}${inside}`;
}

/** A parameter that sets a default, beside another value of the same; `null` where the two agree. */
function unequal(
  { param }: ServiceSlot,
  { set, usual, wanted }: { readonly set: string; readonly usual: Use; readonly wanted: unknown },
): string | null {
  const other = fields(wanted)[set];
  if (other === undefined || agrees(other, usual[set])) return null;
  return `, but ${param}.${set}=${JSON.stringify(other)}: they are one parameter of ${usual.use}, so write one of the two`;
}

function fields(params: unknown): Params {
  return isJsonObject(params) ? params : {};
}

/** The part that a parameter names; `undefined` where it changes the default, or is the part itself. */
function nameOf(wanted: unknown): string | undefined {
  const name = isJsonObject(wanted) ? wanted['use'] : wanted;
  return typeof name === 'string' ? name : undefined;
}

/** Whether a value says all that another says, as a specification does with every default beside it. */
function agrees(value: unknown, said: unknown): boolean {
  if (!isJsonObject(said)) return value === said;
  const whole = isJsonObject(value) ? value : { use: value };
  return Object.entries(said).every(([name, one]) => agrees(fields(whole)[name], one));
}
