import { adultsIn, lifeIn, type Cast } from '../cast.ts';
import { BIRTH_YEARS, eraOf } from '../lives.ts';
import type { Sheet } from '../sheet.ts';

/** Terms of office that a place remembers. */
const TERMS = { least: 3, most: 4 } as const;

/** Years of a term, all equally likely where the holder lives that long. */
const YEARS = { least: 5, most: 24 } as const;

/** A holder lives at least so long after taking office: a term without an end has years that can be asked for. */
const LIVES_ON = 10;

/** The first term begins so many years into the era: when people are of age, and early enough for the last one. */
const FIRST_YEAR = { least: 60, most: BIRTH_YEARS - 40 } as const;

/** Reeves one after the other, without a gap: each of age and alive in all years of the term. The last term has no end. */
export function holdOffices(sheet: Sheet, cast: Cast): void {
  const { rng } = sheet;
  let from = eraOf(cast.spec, cast.number) + rng.int(FIRST_YEAR.least, FIRST_YEAR.most);
  for (let left = rng.int(TERMS.least, TERMS.most); left > 0; left -= 1) {
    const holder = sheet.draw(adultsIn(cast, from, from + LIVES_ON - 1));
    if (holder === undefined) return;
    const to = Math.min(from + rng.int(YEARS.least, YEARS.most) - 1, lifeIn(cast, holder).died);
    sheet.put('reeve', holder, left === 1 ? { from } : { from, to });
    from = to + 1;
  }
}
