/** What an entity is. */
export type Kind = 'island' | 'town' | 'person' | 'organisation' | 'work';

/** How a relation is stated in its subject's article, and how it is asked about. `$o` is the object, `$x` the subject. */
export interface Relation {
  readonly of: Kind;
  /** An entity of this kind, a year, or a value from a list or of its own. */
  readonly object: Kind | 'year' | 'value';
  /** `state` where telling of a time would read oddly. Default `event`. */
  readonly tense?: 'state' | 'event';
  /** Predicates that state it. */
  readonly predicates: readonly string[];
  /** Forms that open a sentence: "Born in $o, she ...". */
  readonly openers?: readonly string[];
  /** Names for the object by way of the subject, for questions that go on from there. */
  readonly phrases?: readonly string[];
  /** Questions for the object. */
  readonly asks: readonly string[];
}

/** Every relation of the world. Each subject has at most one object a relation, and only its own article states it. */
export const relations = {
  capital: {
    of: 'island',
    object: 'town',
    tense: 'state',
    predicates: ['{has $o as|counts $o as} its chief town', 'is governed from $o'],
    phrases: ['the chief town of $x'],
    asks: ['What is the chief town of $x?', 'From which town is $x governed?'],
  },
  peak: {
    of: 'island',
    object: 'value',
    tense: 'state',
    predicates: ['rises to its highest point at $o', 'has its highest point on $o'],
    asks: ['What is the highest point of $x called?', 'Which mountain is the highest point of $x?'],
  },
  river: {
    of: 'town',
    object: 'value',
    tense: 'state',
    predicates: ['{stands|lies} on the river $o', 'was built {along|on} the river $o'],
    openers: ['Built on the river $o', 'Standing where the river $o meets the sea'],
    asks: ['On which river does $x stand?', 'Which river runs through $x?'],
  },
  craft: {
    of: 'town',
    object: 'value',
    tense: 'state',
    predicates: [
      'is known for its $o',
      'has long been known for $o',
      '{sells|ships} its $o {to every other island|far abroad}',
    ],
    openers: ['Known for its $o'],
    asks: ['What product is $x known for?', 'For which goods is $x known?'],
  },
  chartered: {
    of: 'town',
    object: 'year',
    predicates: ['received its charter in $o', 'was chartered in $o', 'has held a charter since $o'],
    openers: ['Chartered in $o'],
    asks: ['In what year did $x receive its charter?', 'When was $x chartered?'],
  },
  warden: {
    of: 'town',
    object: 'person',
    predicates: ['chose $o as its first warden', 'had $o as its first warden', 'was first governed by the warden $o'],
    phrases: ['the first warden of $x', 'the person who was first warden of $x'],
    asks: ['Who was the first warden of $x?', 'Who became first warden of $x?'],
  },
  occupation: {
    of: 'person',
    object: 'value',
    predicates: [],
    asks: ['What was the occupation of $x?', 'What did $x do for a living?'],
  },
  birthplace: {
    of: 'person',
    object: 'town',
    tense: 'state',
    predicates: ['was born in $o', 'was a native of $o', 'came from $o'],
    openers: ['Born in $o', 'A native of $o'],
    phrases: ['the town where $x was born', 'the birthplace of $x', 'the native town of $x'],
    asks: ['In which town was $x born?', 'What was the native town of $x?'],
  },
  born: {
    of: 'person',
    object: 'year',
    predicates: ['was born in {the year |}$o'],
    openers: ['Born in $o'],
    asks: ['In what year was $x born?', 'When was $x born?', 'What was the year of birth of $x?'],
  },
  died: {
    of: 'person',
    object: 'year',
    tense: 'state',
    predicates: ['died in $o', 'lived until $o'],
    asks: ['In what year did $x die?', 'When did $x die?'],
  },
  teacher: {
    of: 'person',
    object: 'person',
    predicates: ['studied under $o', 'was a pupil of $o', 'was {taught|trained} by $o'],
    openers: ['Taught by $o', 'A pupil of $o'],
    phrases: ['the teacher of $x', 'the person under whom $x studied'],
    asks: ['Under whom did $x study?', 'Who was the teacher of $x?'],
  },
  employer: {
    of: 'person',
    object: 'organisation',
    predicates: ['worked for $o', 'entered the service of $o', 'was employed by $o'],
    openers: ['Employed by $o'],
    phrases: ['the organisation that employed $x', 'the employer of $x', 'the organisation for which $x worked'],
    asks: ['Which organisation employed $x?', 'For which organisation did $x work?'],
  },
  prize: {
    of: 'person',
    object: 'value',
    predicates: ['was awarded the $o', 'received the $o', 'won the $o'],
    openers: ['Awarded the $o'],
    asks: ['Which honour was awarded to $x?', 'Which honour did $x receive?'],
  },
  seat: {
    of: 'organisation',
    object: 'town',
    tense: 'state',
    predicates: ['has its seat in $o', 'is based in $o', 'keeps its rooms in $o'],
    openers: ['Based in $o'],
    phrases: ['the town where $x is based', 'the seat of $x'],
    asks: ['In which town is $x based?', 'Which town is the seat of $x?'],
  },
  founder: {
    of: 'organisation',
    object: 'person',
    predicates: ['was founded by $o', 'was set up by $o', 'was begun by $o'],
    openers: ['Founded by $o', 'Set up by $o'],
    phrases: ['the founder of $x', 'the person who founded $x'],
    asks: ['Who founded $x?', 'Who was the founder of $x?'],
  },
  founded: {
    of: 'organisation',
    object: 'year',
    predicates: ['was founded in $o', 'opened its doors in $o', 'was set up in $o'],
    openers: ['Founded in $o'],
    asks: ['In what year was $x founded?', 'When was $x founded?'],
  },
  emblem: {
    of: 'organisation',
    object: 'value',
    tense: 'state',
    predicates: ['{uses|has} a $o as its emblem', 'bears a $o on its seal'],
    asks: ['What is the emblem of $x?', 'Which creature stands on the seal of $x?'],
  },
  author: {
    of: 'work',
    object: 'person',
    tense: 'state',
    predicates: ['was written by $o', 'is the work of $o', 'has $o as its author'],
    openers: ['Written by $o'],
    phrases: ['the author of $x', 'the person who wrote $x', 'the writer of $x'],
    asks: ['Who wrote $x?', 'Who is the author of $x?'],
  },
  published: {
    of: 'work',
    object: 'year',
    predicates: ['was {first |}published in $o', 'first appeared in $o', 'came out in $o'],
    openers: ['First published in $o'],
    asks: ['In what year was $x first published?', 'When did $x first appear?'],
  },
  publisher: {
    of: 'work',
    object: 'organisation',
    predicates: ['was published by $o', 'was {printed|issued} by $o'],
    openers: ['Published by $o', 'Issued by $o'],
    phrases: ['the press that published $x', 'the publisher of $x'],
    asks: ['Which press published $x?', 'Who was the publisher of $x?'],
  },
  dedicatee: {
    of: 'work',
    object: 'person',
    tense: 'state',
    predicates: ['is dedicated to $o', 'bears a dedication to $o'],
    openers: ['Dedicated to $o'],
    phrases: ['the person to whom $x is dedicated', 'the dedicatee of $x'],
    asks: ['To whom is $x dedicated?', 'Who is the dedicatee of $x?'],
  },
} as const satisfies { readonly [name: string]: Relation };

/** A name of {@link relations}. */
export type RelationName = keyof typeof relations;

/** The relations that an entity of a kind can have, in the order of the table. */
export function relationsOf(kind: Kind): readonly RelationName[] {
  return names.filter((name) => relations[name].of === kind);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
const names = Object.keys(relations) as RelationName[];

/** Two relations of one subject that one predicate states where both are known: `$o` and `$p` are their objects. */
export const fusions: readonly {
  readonly of: readonly [RelationName, RelationName];
  readonly predicates: readonly string[];
}[] = [
  {
    of: ['birthplace', 'born'],
    predicates: ['was born in $o in $p', 'was born in {the year |}$p in $o', 'was a native of $o, born in $p'],
  },
  {
    of: ['founder', 'founded'],
    predicates: ['was founded {by $o in $p|in $p by $o}', 'was set up by $o in $p', 'was begun by $o in $p'],
  },
  {
    of: ['publisher', 'published'],
    predicates: ['was {first |}published {by $o in $p|in $p by $o}', 'was {printed|issued} by $o in $p'],
  },
];

/** Questions that compare two subjects by a year; `$when` is earlier or later. */
export const comparable = {
  chartered: 'Which town received its charter $when, $a or $b?',
  born: 'Who was born $when, $a or $b?',
  founded: 'Which was founded $when, $a or $b?',
  published: 'Which was published $when, $a or $b?',
} as const satisfies { readonly [name in RelationName]?: string };

/** A relation that comparisons ask about. */
export type ComparableName = keyof typeof comparable;
