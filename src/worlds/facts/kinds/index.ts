import type { Kind } from '../../entity.ts';
import type { Cast } from '../cast.ts';
import type { Sheet } from '../sheet.ts';
import { eventFacts } from './event.ts';
import { familyFacts } from './family.ts';
import { organisationFacts } from './organisation.ts';
import { personFacts } from './person.ts';
import { placeFacts } from './place.ts';
import { productFacts } from './product.ts';
import { speciesFacts } from './species.ts';
import { workFacts } from './work.ts';

/** How the facts of each kind are drawn. */
export const factsOfKind: { readonly [kind in Kind]: (sheet: Sheet, cast: Cast) => void } = {
  person: personFacts,
  family: familyFacts,
  place: placeFacts,
  organisation: organisationFacts,
  work: workFacts,
  event: eventFacts,
  product: productFacts,
  species: speciesFacts,
};
