import type { Entity } from '../../entity.ts';
import { lifeIn, linkPlace, openIn, type Draft } from '../draft.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** Nobody is taught before this age. */
const PUPIL_AGE = 14;

/** What is true of a person. The oldest of a province has no mentor; one of each couple has no spouse. */
export function personFacts(sheet: Sheet, draft: Draft): void {
  const { born, died } = lifeIn(draft, sheet.subject);
  sheet.put('born', yearValue(born));
  sheet.put('died', yearValue(died));
  const spouse = draft.spouses.get(sheet.subject);
  if (spouse !== undefined) sheet.link('spouse', [spouse]);
  linkPlace(sheet, draft, 'birthplace');
  sheet.link('employer', openIn(draft, died - 1));
  sheet.link('mentor', mentorsOf(sheet.subject, draft));
  sheet.phrase('occupation');
  sheet.phrase('award');
}

/** Who was born earlier, so that nobody is taught by a pupil's pupil, and was alive when the pupil could learn. */
function mentorsOf(pupil: Entity, draft: Draft): readonly Entity[] {
  const { born } = lifeIn(draft, pupil);
  return draft.of.person.filter((mentor) => {
    const life = lifeIn(draft, mentor);
    return life.born < born && life.died >= born + PUPIL_AGE;
  });
}
