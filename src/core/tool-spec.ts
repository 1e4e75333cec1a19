import type { JsonObject } from './json.ts';
import type { Schema } from './schema.ts';

/** What a dialect must know of a tool to offer it and to read calls of it. */
export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  readonly parameters: Schema<JsonObject>;
  /** The parameter that a tag's bare text fills: `query` of `<search>text</search>`. */
  readonly main: string;
}
