import { activeYear, firstOpening, lifeIn, openIn, survivorsOf, type Cast } from '../cast.ts';
import { linkPlace } from '../far-places.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of a work: published in the life of its creator, by somebody who had opened. */
export function workFacts(sheet: Sheet, cast: Cast): void {
  const first = firstOpening(cast);
  const creator = sheet.link('creator', survivorsOf(cast, first));
  if (creator === undefined) return;
  const year = activeYear(lifeIn(cast, creator), sheet.rng, first);
  sheet.put('published', yearValue(year));
  sheet.link('publisher', openIn(cast, year));
  linkPlace(sheet, cast, 'setting');
  sheet.number('length');
  sheet.phrase('topic');
  sheet.phrase('cover');
}
