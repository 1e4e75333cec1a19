import type { RelationName } from '../relations.ts';
import type { Wording } from './wording.ts';
import { personWordings } from './wordings-person.ts';
import { placeWordings } from './wordings-place.ts';
import { thingWordings } from './wordings-thing.ts';

const wordings: { readonly [name in RelationName]: Wording } = {
  ...personWordings,
  ...placeWordings,
  ...thingWordings,
};

/** How questions speak of a relation. */
export function wordingOf(relation: RelationName): Wording {
  return wordings[relation];
}
