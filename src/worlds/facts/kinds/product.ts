import { activeYear, firstOpening, lifeIn, openIn, survivorsOf, type Draft } from '../draft.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of a product: introduced in the life of its designer, by a maker who had opened. */
export function productFacts(sheet: Sheet, draft: Draft): void {
  const first = firstOpening(draft);
  const designer = sheet.link('designer', survivorsOf(draft, first));
  if (designer === undefined) return;
  const year = activeYear(lifeIn(draft, designer), sheet.rng, first);
  sheet.put('introduced', yearValue(year));
  sheet.link('maker', openIn(draft, year));
  sheet.number('weight');
  sheet.phrase('material');
  sheet.phrase('pattern');
}
