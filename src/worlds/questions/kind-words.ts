import type { Kind } from '../kind.ts';

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
