import * as v from 'valibot';
import { isJsonObject, type Use } from '../core/index.ts';

const use = v.custom<Use>((value) => isJsonObject(value) && typeof value['use'] === 'string', 'expected { use: name }');

const either = v.union([
  use,
  v.pipe(
    v.string(),
    v.transform((name): Use => ({ use: name })),
  ),
]);

/**
 * A part as a parameter names it: by a name, or by a name with parameters.
 * @param what Which parts are meant and where they are listed, for the card.
 */
export function namedUse(what: string): v.GenericSchema<string | Use, Use> {
  return v.pipe(either, v.metadata({ takes: what }));
}
