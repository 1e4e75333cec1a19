import * as v from 'valibot';
import type { JsonObject, Schema, ToolSpec } from '../../../src/core/index.ts';

// valibot infers a type with known keys; the contract wants any JSON object
const asJson = (schema: unknown): Schema<JsonObject> => schema as Schema<JsonObject>;

export const search: ToolSpec = {
  name: 'search',
  description: 'Search the corpus.',
  parameters: asJson(v.strictObject({ query: v.string() })),
  main: 'query',
};

const open: ToolSpec = {
  name: 'open',
  description: 'Read a whole passage.',
  parameters: asJson(v.strictObject({ id: v.string() })),
  main: 'id',
};

export const calculate: ToolSpec = {
  name: 'calculate',
  description: 'Work out an expression.',
  parameters: asJson(v.strictObject({ expression: v.string(), digits: v.optional(v.number()) })),
  main: 'expression',
};

export const tools: readonly ToolSpec[] = [search, open, calculate];
