import { fail, isJsonObject, nearest, type Json, type JsonObject, type Task, type TaskSet } from '../core/index.ts';
import { taskSetOf } from './identity.ts';

/**
 * The tasks whose `field` has one of `values`, in the same order, as a task set with a fingerprint of its own.
 * @param field `id`, `shape`, `group`, or an extra field by its path: `src`, `split`, `level.name`. Of a list any item will do.
 * @param values Whole values, as text; one that ends in `*` is a prefix: `id` with `nq-oracle:*`.
 */
export function where(tasks: TaskSet, field: string, values: readonly string[]): TaskSet {
  const unmatched = new Set(values);
  const matches = tasks.examples.filter(({ task }) => {
    const held = valuesOf(task, field);
    const met = values.filter((value) => held.some((one) => meets(one, value)));
    for (const value of met) unmatched.delete(value);
    return met.length > 0;
  });
  const [missing] = unmatched;
  if (missing !== undefined) refuse(tasks, field, missing);
  return taskSetOf(`${tasks.name} where ${field}=${values.join(',')}`, matches);
}

function meets(held: string, value: string): boolean {
  return value.endsWith('*') ? held.startsWith(value.slice(0, -1)) : held === value;
}

/** What a task says of a field, as text: nothing, one value, or the items of a list. */
function valuesOf(task: Task, field: string): readonly string[] {
  if (field === 'id' || field === 'shape' || field === 'group') return texts(task[field]);
  let value: Json | undefined = task.meta;
  for (const key of field.split('.')) {
    value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return texts(value);
}

function texts(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => texts(item));
  return value === undefined || value === null || typeof value === 'object' ? [] : [String(value)];
}

function refuse(tasks: TaskSet, field: string, value: string): never {
  const fields = new Set(['id', 'shape', 'group']);
  for (const { task } of tasks.examples) for (const path of pathsOf(task.meta ?? {}, '')) fields.add(path);
  if (!fields.has(field))
    fail('corpora/unknown-field', `${tasks.name}: tasks have no field "${field}"${nearest(field, [...fields])}`);
  const held = new Set(tasks.examples.flatMap(({ task }) => valuesOf(task, field)));
  return fail('corpora/no-match', `${tasks.name}: no task has ${field} "${value}"${nearest(value, [...held])}`);
}

function pathsOf(meta: JsonObject, above: string): readonly string[] {
  return Object.entries(meta).flatMap(([key, value]) =>
    isJsonObject(value) ? pathsOf(value, `${above}${key}.`) : [`${above}${key}`],
  );
}
