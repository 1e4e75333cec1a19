import type { Kind, ValueClass } from './kind.ts';
import type { RelationName } from './relations.ts';

export type { Kind, ValueClass };

/** Something that has an article of its own. */
export interface Entity {
  /** Where it stands in the world: the number of its province, and its own number there. */
  readonly province: number;
  readonly index: number;
  /** The id of its article: an opaque permutation of where it stands, so that it tells nothing. */
  readonly passageId: string;
  readonly kind: Kind;
  /** The title of its article. Two entities share one only when they are namesakes on purpose. */
  readonly name: string;
  /** How its own article and its neighbours call it for short: a family name, a stem. */
  readonly short: string;
  /** What it is, in a word or two: `ballet`, `market town`, `moth`. */
  readonly noun: string;
  readonly pronoun: 'he' | 'she' | 'it' | 'they';
  /** Other names, stated in its article. Each is a right way to write it. */
  readonly aliases: readonly string[];
}

/** A number with its unit, or an entry of a list of equally likely phrases. */
export interface Value {
  readonly valueClass: Exclude<ValueClass, 'name'>;
  /** As texts write it: `1032`, `3186`, `tallow broker`. */
  readonly text: string;
  readonly number?: number | undefined;
  /** `inhabitants`, `millimetres`; none for years. */
  readonly unit?: string | undefined;
}

/** One thing that is true. */
export interface Statement {
  /** `<passageId>:<relation>`, and `:<n>` where a subject has several of one relation. */
  readonly id: string;
  readonly subject: Entity;
  readonly relation: RelationName;
  readonly object: Entity | Value;
  /** What it was before it changed. */
  readonly former?: Entity | Value | undefined;
  /** First and last year in which it held, for terms of office. The last term has no last year. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Whether an object is an entity. */
export function isEntity(object: Entity | Value): object is Entity {
  return 'passageId' in object;
}

/** What texts write for an object. */
export function textOf(object: Entity | Value): string {
  return isEntity(object) ? object.name : object.text;
}
