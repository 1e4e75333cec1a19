import { activeYear, firstOpening, lifeIn, linkPlace, openIn, survivorsOf, type Draft } from '../draft.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of a work: published in the life of its creator, by somebody who had opened. */
export function workFacts(sheet: Sheet, draft: Draft): void {
  const first = firstOpening(draft);
  const creator = sheet.link('creator', survivorsOf(draft, first));
  if (creator === undefined) return;
  const year = activeYear(lifeIn(draft, creator), sheet.rng, first);
  sheet.put('published', yearValue(year));
  sheet.link('publisher', openIn(draft, year));
  linkPlace(sheet, draft, 'setting');
  sheet.number('length');
  sheet.phrase('topic');
  sheet.phrase('cover');
}
