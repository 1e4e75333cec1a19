import * as v from 'valibot';
import { Rng, type Hit, type Part } from '../core/index.ts';
import type { Policy } from './policy.ts';
import { answering, maySearch, searching } from './turns.ts';

/** Most words of a query. */
const LONGEST_QUERY = 4;

/** Searches random words of the question, then answers with a random title that it was shown. Draws from its own seed. */
export function random(): Policy {
  return {
    name: 'random',
    open(hello) {
      const rng = Rng.of(hello.seed);
      const words = hello.question.split(' ').filter((word) => word !== '');
      const titles: string[] = [];
      return {
        act(observation) {
          titles.push(...observation.hits.flatMap(titleOf));
          const stops = titles.length > 0 && rng.int(0, 1) === 0;
          if (words.length > 0 && !stops && maySearch(hello, observation))
            return searching(someOf(words, rng).join(' '));
          return answering(titles.length === 0 ? undefined : rng.pick(titles));
        },
      };
    },
  };
}

function titleOf({ title }: Hit): readonly string[] {
  return title === undefined ? [] : [title];
}

function someOf(words: readonly string[], rng: Rng): readonly string[] {
  return rng.shuffle(words).slice(0, rng.int(1, LONGEST_QUERY));
}

/** The part of the shelf: `random`. */
export const randomPart: Part<Policy> = {
  params: v.strictObject({}),
  says: 'Searches random words of the question and answers with a random title: chance.',
  make: () => random(),
};
