import { falsifying } from './falsifying.ts';

/** What an old edition of the encyclopaedia said. */
export const stale = falsifying({
  name: 'stale',
  says: 'The passage as it read before the answer changed.',
  needs: 'knowledge',
  expects: 'a policy that trusts one passage answers with what was true once',
  tell(fact, { knowledge }) {
    const former = knowledge?.former(fact);
    return former === undefined ? undefined : { instead: new Map([[fact.id, former]]) };
  },
});
