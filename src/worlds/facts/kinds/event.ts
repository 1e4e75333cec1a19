import { activeYear, lifeIn, type Draft } from '../draft.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of an event. */
export function eventFacts(sheet: Sheet, draft: Draft): void {
  sheet.link('venue', draft.of.place);
  const leader = sheet.link('leader', draft.of.person);
  if (leader === undefined) return;
  sheet.put('held', yearValue(activeYear(lifeIn(draft, leader), sheet.rng)));
  sheet.number('attendance');
  sheet.phrase('cause');
  sheet.phrase('signal');
}
