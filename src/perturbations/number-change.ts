import { changeNumber } from './change-number.ts';
import { falsifying } from './falsifying.ts';

/** A wrong year or count of as many digits: another number of digits would be seen without reading. */
export const numberChange = falsifying({
  name: 'number-change',
  says: 'Another number or date of as many digits in place of the answer.',
  needs: 'answers',
  expects: 'a policy that trusts one passage answers with a wrong number; one that looks for a second can tell',
  tell(fact, { knowledge, rng }) {
    const wrong = fact.valueClass === 'number' ? knowledge?.other(fact, rng.fork('other')) : undefined;
    return wrong === undefined ? undefined : { instead: new Map([[fact.id, wrong]]) };
  },
  edit: changeNumber,
});
