import { check } from '../core/index.ts';
import { flatNames, type AnyEnv } from './definition.ts';
import { limitNames } from './limits.ts';

/** An environment's own parameters among flat ones, checked by its schema, with every default. */
export function ownParams(definition: AnyEnv, flat: { readonly [param: string]: unknown }): unknown {
  const others = new Set<string>([...flatNames, ...limitNames, ...serviceParams(definition)]);
  const own = Object.fromEntries(Object.entries(flat).filter(([name]) => !others.has(name)));
  return check(definition.params, own, definition.id);
}

/** The flat parameters that say what answers its services. */
export function serviceParams(definition: AnyEnv): readonly string[] {
  return Object.values(definition.services ?? {}).map((slot) => slot.param);
}
