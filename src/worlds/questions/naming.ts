import { isEntity, type Entity, type Kind, type Statement } from '../entity.ts';

/** Titles of these kinds take an article in a sentence: `the Salt Exchange`. */
const withArticle: ReadonlySet<Kind> = new Set(['organisation', 'event', 'product', 'species']);

/** Somebody or something of a kind, not named. */
const some: { readonly [kind in Kind]: string } = {
  person: 'someone',
  family: 'a family',
  place: 'a place',
  organisation: 'an organisation',
  work: 'a work',
  event: 'an event',
  product: 'a product',
  species: 'a species',
};

const plurals: { readonly [kind in Kind]: string } = {
  person: 'people',
  family: 'families',
  place: 'places',
  organisation: 'organisations',
  work: 'works',
  event: 'events',
  product: 'products',
  species: 'species',
};

/** An entity by its name, as a sentence has it. */
export function calledOf({ kind, name }: Entity): string {
  return withArticle.has(kind) && !name.startsWith('The ') ? `the ${name}` : name;
}

/** An object as a sentence has it; a number with its unit. */
export function writtenOf(object: Statement['object']): string {
  if (isEntity(object)) return calledOf(object);
  return object.unit === undefined || object.unit === 'year' ? object.text : `${object.text} ${object.unit}`;
}

/** `someone`, `a place`. */
export function someOf(kind: Kind): string {
  return some[kind];
}

/** `that person`, `that place`: what was spoken of in the sentence before. */
export function thatOf(kind: Kind): string {
  return `that ${kind}`;
}

/** `who` of people, `that` of all else. */
export function whoOf(kind: Kind): string {
  return kind === 'person' ? 'who' : 'that';
}

/** `people`, `places`. */
export function pluralOf(kind: Kind): string {
  return plurals[kind];
}

/** With a capital at its beginning, as sentences have it. */
export function sentence(text: string): string {
  const first = text.charCodeAt(0);
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + text.slice(1) : text;
}
