import type { Entity } from '../../entity.ts';
import { lifeIn, openIn, type Cast } from '../cast.ts';
import { linkPlace } from '../far-places.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** Nobody is taught before this age. */
const PUPIL_AGE = 14;

/** What is true of a person. The oldest of a province has no mentor; one of each couple has no spouse. */
export function personFacts(sheet: Sheet, cast: Cast): void {
  const { born, died } = lifeIn(cast, sheet.subject);
  sheet.put('born', yearValue(born));
  sheet.put('died', yearValue(died));
  const spouse = cast.spouses.get(sheet.subject);
  if (spouse !== undefined) sheet.link('spouse', [spouse]);
  linkPlace(sheet, cast, 'birthplace');
  sheet.link('employer', openIn(cast, died - 1));
  sheet.link('mentor', mentorsOf(sheet.subject, cast));
  sheet.phrase('occupation');
  sheet.phrase('award');
}

/** Who was born earlier, so that nobody is taught by a pupil's pupil, and was alive when the pupil could learn. */
function mentorsOf(pupil: Entity, cast: Cast): readonly Entity[] {
  const { born } = lifeIn(cast, pupil);
  return cast.of.person.filter((mentor) => {
    const life = lifeIn(cast, mentor);
    return life.born < born && life.died >= born + PUPIL_AGE;
  });
}
