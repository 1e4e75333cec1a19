import * as v from 'valibot';
import { isJsonObject, type Use } from '../core/index.ts';

const use = v.custom<Use>((value) => isJsonObject(value) && typeof value['use'] === 'string', 'expected { use: name }');

/** What a wrapper wraps, as its parameter `inner`: a name, or a name with parameters. Default `bm25`. */
export const innerUse = v.optional(
  v.union([
    use,
    v.pipe(
      v.string(),
      v.transform((name): Use => ({ use: name })),
    ),
  ]),
  { use: 'bm25' },
);
