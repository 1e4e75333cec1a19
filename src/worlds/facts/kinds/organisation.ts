import type { Cast } from '../cast.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of an organisation. */
export function organisationFacts(sheet: Sheet, cast: Cast): void {
  const founding = cast.foundings.get(sheet.subject);
  sheet.link('headquarters', cast.of.place);
  if (founding !== undefined) {
    sheet.put('founder', founding.founder);
    sheet.put('opened', yearValue(founding.opened));
  }
  sheet.number('staff');
  sheet.phrase('emblem');
  sheet.phrase('field');
}
