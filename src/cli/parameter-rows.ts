import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { isJsonObject, type JsonObject, type Schema } from '../core/index.ts';

/** A parameter as a card shows it. */
export interface ParameterRow {
  readonly name: string;
  /** Type and range in words: `integer, 1 to 100`, `one of f1, em`. */
  readonly takes: string;
  /** As JSON; absent where the parameter must be given, or may be left out. */
  readonly default?: string | undefined;
  readonly required: boolean;
  /** Its title and description, where it has them. */
  readonly says?: string | undefined;
}

/** The parameters of a schema; `null` for a schema of another library, which does not tell them. */
export function parameterRows(schema: Schema<unknown>): readonly ParameterRow[] | null {
  const { properties = {}, required = [] } = jsonSchemaOf(schema) ?? {};
  if (schema['~standard'].vendor !== 'valibot') return null;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    ...rowOf(typeof property === 'boolean' ? {} : property),
  }));
}

/** The schema in JSON Schema's words, for programs; `null` for a schema of another library. */
export function jsonSchemaOf(schema: Schema<unknown>): JsonSchema | null {
  if (schema['~standard'].vendor !== 'valibot') return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its vendor says that it is valibot's
  return toJsonSchema(schema as unknown as GenericSchema, { errorMode: 'ignore' });
}

/** A schema with metadata of our own, which stand in it as they were given. */
interface Property extends JsonSchema {
  /** What a parameter takes, where its type cannot say it: `v.metadata({ takes: 'retriever by name' })`. */
  readonly takes?: unknown;
}

function rowOf(property: Property): Omit<ParameterRow, 'name' | 'required'> {
  const { default: value, title, description } = property;
  const told = [title, description].filter((text) => text !== undefined);
  return {
    takes: takesOf(property),
    default: value === undefined ? undefined : JSON.stringify(value),
    says: told.length === 0 ? undefined : told.join(': '),
  };
}

function takesOf(property: Property): string {
  const { takes, enum: choices, const: only, anyOf, items, type } = property;
  if (typeof takes === 'string') return takes;
  if (choices !== undefined) return `one of ${choices.map(String).join(', ')}`;
  if (only !== undefined) return JSON.stringify(only);
  if (anyOf !== undefined) return eitherOf([...new Set(anyOf.map((one) => takesOf(asObject(one))))]);
  if (type === 'array') return `list of ${isJsonObject(items) ? takesOf(asObject(items)) : 'anything'}`;
  if (type === 'object') return objectOf(property);
  return `${typeof type === 'string' ? type : 'anything'}${rangeOf(property)}`;
}

function eitherOf(choices: readonly string[]): string {
  const or = choices.some((choice) => choice.includes(',')) ? ', or ' : ' or ';
  return choices.join(or);
}

/** Its members by name, or what each of any names holds. */
function objectOf({ properties = {}, additionalProperties: others }: JsonSchema): string {
  const members = Object.entries(properties).map(([name, member]) => `${name}: ${takesOf(asObject(member))}`);
  if (members.length > 0) return `{ ${members.join('; ')} }`;
  return isJsonObject(others) ? `by name: ${takesOf(asObject(others))}` : 'object';
}

function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  const from = exclusiveMinimum === undefined ? minimum : `above ${exclusiveMinimum}`;
  const to = exclusiveMaximum === undefined ? maximum : `below ${exclusiveMaximum}`;
  if (from === undefined && to === undefined) return '';
  if (to === undefined) return `, ${from}${exclusiveMinimum === undefined ? ' or more' : ''}`;
  return from === undefined ? `, up to ${to}` : `, ${from} to ${to}`;
}

function asObject(schema: JsonSchema | boolean | JsonObject): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}
