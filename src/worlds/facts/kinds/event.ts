import { activeYear, lifeIn, type Cast } from '../cast.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of an event. */
export function eventFacts(sheet: Sheet, cast: Cast): void {
  sheet.link('venue', cast.of.place);
  const leader = sheet.link('leader', cast.of.person);
  if (leader === undefined) return;
  sheet.put('held', yearValue(activeYear(lifeIn(cast, leader), sheet.rng)));
  sheet.number('attendance');
  sheet.phrase('cause');
  sheet.phrase('signal');
}
