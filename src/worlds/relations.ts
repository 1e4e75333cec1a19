import type { Kind, ValueClass } from './kind.ts';

/** What a relation joins. A fact is stated in its subject's article only; the object's article never states it. */
export interface Relation {
  readonly of: Kind;
  readonly valueClass: ValueClass;
  /** The kind of the object, for names. */
  readonly object?: Kind | undefined;
  /** `year`: four digits; another word: a number with that unit. */
  readonly unit?: string | undefined;
  /** Whether its object may have been another once: only such facts go stale. */
  readonly changes?: true | undefined;
  /** Whether a subject has several, one after the other, each with its years. */
  readonly terms?: true | undefined;
  /** Whether it holds the other way round, too, and the article of any object may state it: no object is surely wrong. */
  readonly bothWays?: true | undefined;
}

/** Every relation of the world. Each kind has at least two of each value class, and all can be asked for. */
export const relations = {
  birthplace: { of: 'person', valueClass: 'name', object: 'place' },
  employer: { of: 'person', valueClass: 'name', object: 'organisation', changes: true },
  mentor: { of: 'person', valueClass: 'name', object: 'person' },
  spouse: { of: 'person', valueClass: 'name', object: 'person' },
  born: { of: 'person', valueClass: 'number', unit: 'year' },
  died: { of: 'person', valueClass: 'number', unit: 'year' },
  occupation: { of: 'person', valueClass: 'phrase' },
  award: { of: 'person', valueClass: 'phrase' },

  seat: { of: 'family', valueClass: 'name', object: 'place', changes: true },
  forebear: { of: 'family', valueClass: 'name', object: 'person' },
  ennobled: { of: 'family', valueClass: 'number', unit: 'year' },
  estate: { of: 'family', valueClass: 'number', unit: 'acres', changes: true },
  crest: { of: 'family', valueClass: 'phrase' },
  trade: { of: 'family', valueClass: 'phrase', changes: true },

  planner: { of: 'place', valueClass: 'name', object: 'person' },
  twin: { of: 'place', valueClass: 'name', object: 'place', bothWays: true },
  reeve: { of: 'place', valueClass: 'name', object: 'person', terms: true },
  chartered: { of: 'place', valueClass: 'number', unit: 'year' },
  population: { of: 'place', valueClass: 'number', unit: 'inhabitants', changes: true },
  craft: { of: 'place', valueClass: 'phrase', changes: true },
  dish: { of: 'place', valueClass: 'phrase' },

  headquarters: { of: 'organisation', valueClass: 'name', object: 'place', changes: true },
  founder: { of: 'organisation', valueClass: 'name', object: 'person' },
  opened: { of: 'organisation', valueClass: 'number', unit: 'year' },
  staff: { of: 'organisation', valueClass: 'number', unit: 'employees', changes: true },
  emblem: { of: 'organisation', valueClass: 'phrase', changes: true },
  field: { of: 'organisation', valueClass: 'phrase' },

  creator: { of: 'work', valueClass: 'name', object: 'person' },
  publisher: { of: 'work', valueClass: 'name', object: 'organisation', changes: true },
  setting: { of: 'work', valueClass: 'name', object: 'place' },
  published: { of: 'work', valueClass: 'number', unit: 'year' },
  length: { of: 'work', valueClass: 'number', unit: 'lines' },
  topic: { of: 'work', valueClass: 'phrase' },
  cover: { of: 'work', valueClass: 'phrase', changes: true },

  venue: { of: 'event', valueClass: 'name', object: 'place' },
  leader: { of: 'event', valueClass: 'name', object: 'person' },
  held: { of: 'event', valueClass: 'number', unit: 'year' },
  attendance: { of: 'event', valueClass: 'number', unit: 'participants', changes: true },
  cause: { of: 'event', valueClass: 'phrase' },
  signal: { of: 'event', valueClass: 'phrase' },

  maker: { of: 'product', valueClass: 'name', object: 'organisation', changes: true },
  designer: { of: 'product', valueClass: 'name', object: 'person' },
  introduced: { of: 'product', valueClass: 'number', unit: 'year' },
  weight: { of: 'product', valueClass: 'number', unit: 'grams', changes: true },
  material: { of: 'product', valueClass: 'phrase', changes: true },
  pattern: { of: 'product', valueClass: 'phrase' },

  describer: { of: 'species', valueClass: 'name', object: 'person' },
  habitat: { of: 'species', valueClass: 'name', object: 'place' },
  described: { of: 'species', valueClass: 'number', unit: 'year' },
  size: { of: 'species', valueClass: 'number', unit: 'millimetres' },
  food: { of: 'species', valueClass: 'phrase' },
  marking: { of: 'species', valueClass: 'phrase' },
} as const satisfies { readonly [name: string]: Relation };

/** A name of {@link relations}. */
export type RelationName = keyof typeof relations;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
const names = Object.keys(relations) as RelationName[];

/** A relation of the table, by its name. */
export function relationOf(name: RelationName): Relation {
  return relations[name];
}

/** The relations that an entity of a kind has, in the order of the table. */
export function relationsOf(kind: Kind): readonly RelationName[] {
  return namesByKind.get(kind) ?? [];
}

/** Looked up for every subject, so sorted out once. */
const namesByKind = new Map<Kind, readonly RelationName[]>(
  names.map((first) => {
    const { of: kind } = relations[first];
    return [kind, names.filter((name) => relations[name].of === kind)];
  }),
);
