import { falsifying } from './falsifying.ts';
import { swapName } from './swap-name.ts';

/** The right sentence about the wrong thing: the counterfactual passages of the utility-judgment papers. */
export const entitySwap = falsifying({
  name: 'entity-swap',
  says: 'Another name, or another phrase of the same list, in place of the answer.',
  needs: 'answers',
  expects: 'a policy that trusts one passage answers wrongly; one that looks for a second can tell',
  tell(fact, { knowledge, rng }) {
    const wrong = fact.valueClass === 'number' ? undefined : knowledge?.other(fact, rng.fork('other'));
    return wrong === undefined ? undefined : { instead: new Map([[fact.id, wrong]]) };
  },
  edit: swapName,
});
