import { lifeIn, type Cast } from '../cast.ts';
import { majorityOf } from '../lives.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** A family is ennobled at most so many years after its forebear came of age. */
const MOST_YEARS_AFTER = 150;

/** What is true of a family. */
export function familyFacts(sheet: Sheet, cast: Cast): void {
  sheet.link('seat', cast.of.place);
  const forebear = sheet.link('forebear', cast.of.person);
  if (forebear === undefined) return;
  sheet.put('ennobled', yearValue(majorityOf(lifeIn(cast, forebear)) + sheet.rng.int(0, MOST_YEARS_AFTER)));
  sheet.number('estate');
  sheet.phrase('crest');
  sheet.phrase('trade');
}
