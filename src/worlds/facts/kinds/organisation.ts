import type { Draft } from '../draft.ts';
import type { Sheet } from '../sheet.ts';
import { yearValue } from '../values.ts';

/** What is true of an organisation. */
export function organisationFacts(sheet: Sheet, draft: Draft): void {
  const founding = draft.foundings.get(sheet.subject);
  sheet.link('headquarters', draft.of.place);
  if (founding !== undefined) {
    sheet.put('founder', founding.founder);
    sheet.put('opened', yearValue(founding.opened));
  }
  sheet.number('staff');
  sheet.phrase('emblem');
  sheet.phrase('field');
}
