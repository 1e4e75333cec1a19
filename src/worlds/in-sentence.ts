import { isEntity, textOf, type Entity, type Kind, type Value } from './entity.ts';

/** Kinds whose names take an article in a sentence: the Velun Academy, the Siege of Velun. */
const withArticle: ReadonlySet<Kind> = new Set(['organisation', 'event', 'product', 'species']);

/** An entity by its name, as a sentence has it. */
export function calledOf({ kind, name }: Pick<Entity, 'kind' | 'name'>): string {
  return withArticle.has(kind) ? `the ${name}` : name;
}

/** An object as a sentence has it: a name as above, a number with its unit; `text` where another one stands in its place. */
export function writtenOf(object: Entity | Value, text: string = textOf(object)): string {
  if (isEntity(object)) return calledOf({ kind: object.kind, name: text });
  return object.unit === undefined ? text : `${text} ${object.unit}`;
}
