import * as v from 'valibot';
import { isJsonObject, type Use } from '../core/index.ts';

const use = v.custom<Use>((value) => isJsonObject(value) && typeof value['use'] === 'string', 'expected { use: name }');

/** A part as a parameter names it: by a name, or by a name with parameters. */
export const namedUse = v.union([
  use,
  v.pipe(
    v.string(),
    v.transform((name): Use => ({ use: name })),
  ),
]);
