import { activeYear, lifeIn, type Cast } from '../cast.ts';
import { linkPlace } from '../far-places.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of a species. */
export function speciesFacts(sheet: Sheet, cast: Cast): void {
  const describer = sheet.link('describer', cast.of.person);
  if (describer === undefined) return;
  sheet.put('described', yearValue(activeYear(lifeIn(cast, describer), sheet.rng)));
  linkPlace(sheet, cast, 'habitat');
  sheet.number('size');
  sheet.phrase('food');
  sheet.phrase('marking');
}
