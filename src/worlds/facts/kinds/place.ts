import type { Entity } from '../../entity.ts';
import { lifeIn, type Cast } from '../cast.ts';
import { placeIn } from '../far-places.ts';
import { provinceCount } from '../layout.ts';
import { majorityOf } from '../lives.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';
import { holdOffices } from './reeves.ts';

/** A place is chartered at most so many years after its planner came of age. */
const MOST_YEARS_AFTER = 90;

/** What is true of a place. */
export function placeFacts(sheet: Sheet, cast: Cast): void {
  const planner = sheet.link('planner', cast.of.person);
  sheet.link('twin', [twinOf(sheet, cast)]);
  holdOffices(sheet, cast);
  if (planner !== undefined) {
    sheet.put('chartered', yearValue(majorityOf(lifeIn(cast, planner)) + sheet.rng.int(0, MOST_YEARS_AFTER)));
  }
  sheet.number('population');
  sheet.phrase('craft');
  sheet.phrase('dish');
}

/**
 * A place of another province, never one whose own twin is this place: its article would state the same. Links go at most
 * half the way round the provinces, so two never close a circle; of few provinces they go from each number to the next.
 */
function twinOf({ subject, rng }: Sheet, { spec, number, of }: Cast): Entity {
  const count = provinceCount(spec);
  const half = Math.floor((count - 1) / 2);
  if (half > 0) return placeIn(spec, (number + rng.int(1, half)) % count, (places) => rng.int(0, places - 1));
  const next = of.place.indexOf(subject) + 1;
  return placeIn(spec, count - 1 - number, (places) => next % places);
}
