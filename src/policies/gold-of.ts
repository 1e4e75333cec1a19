import { fail, type Gold } from '../core/index.ts';
import type { Hello } from './policy.ts';

/** The gold of an episode, for a policy that declares that it sees it. Throws `policy/no-gold` where it was not given. */
export function goldOf({ example }: Hello): Gold {
  return example?.gold ?? fail('policy/no-gold', 'a policy that sees gold was opened without an example');
}
