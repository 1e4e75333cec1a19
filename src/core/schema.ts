import { brief, fail, nearest } from './error.ts';

/** The part of the Standard Schema interface (standardschema.dev, v1) that the gym uses: any library that speaks it will do. */
export interface Schema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    /** Parses a value. The gym needs the answer at once: {@link check} refuses a promise. */
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** What a schema makes of a value: the parsed one, or why there is none. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One thing that is wrong with a value, and where in it. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** valibot's names for what was wrong: used to tell an unknown key from a wrong value. */
  readonly type?: string | undefined;
  readonly expected?: string | null | undefined;
  readonly received?: string | undefined;
}

/**
 * Parses `value`, or throws `params/...` that names what, where and the nearest right name.
 * @param where What is being read, for the message: an id, or `file:line`.
 */
export function check<Output>(schema: Schema<Output>, value: unknown, where: string): Output {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) return fail('params/asynchronous', `${where}: a schema must answer at once`);
  if (result.issues === undefined) return result.value;
  const issue = issueToTell(result.issues);
  if (issue === undefined) return fail('params/invalid', `${where}: refused without a reason`);
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const key = path.map((name) => brief(name)).join('.');
  if (isUnknownKey(issue)) {
    const known = keysIn(inside(schema, path.slice(0, -1)));
    return fail('params/unknown', `${where}: unknown parameter "${key}"${nearest(path.at(-1) ?? key, known)}`);
  }
  if (issue.type === 'strict_object' && path.length > 0)
    return fail('params/missing', `${where}: parameter "${key}" is missing`);
  return fail('params/invalid', `${where}: ${key === '' ? '' : `parameter "${key}": `}${plain(issue)}`);
}

/** The issue that explains most: a misspelt key before the key that is missing for it, else the first. */
export function issueToTell<Issue extends Pick<SchemaIssue, 'type' | 'expected'>>(
  issues: readonly Issue[],
): Issue | undefined {
  return issues.find(isUnknownKey) ?? issues[0];
}

function isUnknownKey({ type, expected }: Pick<SchemaIssue, 'type' | 'expected'>): boolean {
  return type === 'strict_object' && expected === 'never';
}

/** The keys that a schema of an object knows, when its library tells. */
export function keysOf(schema: Schema<unknown>): readonly string[] {
  return keysIn(schema);
}

function keysIn(schema: unknown): readonly string[] {
  const entries = partOf(schema, 'entries');
  return typeof entries === 'object' && entries !== null ? Object.keys(entries) : [];
}

/** The schema at the end of a path, where the library tells: members of objects, items of arrays, what is wrapped as optional. */
function inside(schema: unknown, path: readonly string[]): unknown {
  const wrapped = partOf(schema, 'wrapped');
  if (wrapped !== undefined) return inside(wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  return inside(partOf(partOf(schema, 'entries'), key) ?? partOf(schema, 'item'), rest);
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function plain(issue: SchemaIssue): string {
  const { message, expected } = issue;
  if (typeof expected !== 'string' || issue.received === undefined) return message;
  const received = brief(issue.received);
  // valibot's own messages begin so; another one is a rule in words, which the author of the schema wrote
  return message.startsWith('Invalid ') ? `expected ${expected}, got ${received}` : `${message}, got ${received}`;
}
