import { activeYear, firstOpening, lifeIn, openIn, survivorsOf, type Cast } from '../cast.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of a product: introduced in the life of its designer, by a maker who had opened. */
export function productFacts(sheet: Sheet, cast: Cast): void {
  const first = firstOpening(cast);
  const designer = sheet.link('designer', survivorsOf(cast, first));
  if (designer === undefined) return;
  const year = activeYear(lifeIn(cast, designer), sheet.rng, first);
  sheet.put('introduced', yearValue(year));
  sheet.link('maker', openIn(cast, year));
  sheet.number('weight');
  sheet.phrase('material');
  sheet.phrase('pattern');
}
