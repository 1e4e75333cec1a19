import type { Json } from './json.ts';
import type { Schema } from './schema.ts';

/** A part by name with its parameters: `{ use: 'bm25', corpus: 'foragym/harbor', k1: 0.9 }`. */
export interface Use {
  readonly use: string;
  readonly [param: string]: Json;
}

/** A shelf: parts by name, each with the schema of its parameters. A part that can be made without being told anything accepts `{}`. */
export interface Parts<T, Build = undefined> {
  readonly [use: string]: Part<T, Build>;
}

/** One part of a shelf. `P` is what its schema yields. */
// oxlint-disable-next-line typescript/no-explicit-any -- a shelf holds parts of many parameter types; each checks its own
export interface Part<T, Build = undefined, P = any> {
  readonly params: Schema<P>;
  /** One sentence for `list` and `describe`. */
  readonly says: string;
  /** Trusts its parameters: whoever calls it has read them with the schema. */
  make(params: P, build: Build): T;
}
