import { activeYear, lifeIn, linkPlace, type Draft } from '../draft.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of a species. */
export function speciesFacts(sheet: Sheet, draft: Draft): void {
  const describer = sheet.link('describer', draft.of.person);
  if (describer === undefined) return;
  sheet.put('described', yearValue(activeYear(lifeIn(draft, describer), sheet.rng)));
  linkPlace(sheet, draft, 'habitat');
  sheet.number('size');
  sheet.phrase('food');
  sheet.phrase('marking');
}
