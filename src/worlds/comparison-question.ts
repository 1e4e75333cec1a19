import type { Rng } from '../core/index.ts';
import type { Comparison } from './comparisons.ts';
import { mention } from './entity.ts';
import { goldOf, noGold, type Question } from './gold.ts';
import { expand } from './grammar.ts';
import { comparable } from './relations.ts';

/**
 * Asks which of two came first, or last. With `number` going up by one, "earlier" and "later" take turns, and so does the
 * right one's place: whoever always says the first name, or the earlier-sounding one, is right half the time.
 */
export function comparisonQuestion({ relation, between, statements }: Comparison, number: number, rng: Rng): Question {
  const isAnswered = statements.length === 2;
  const years = statements.toSorted((one, other) => Number(one.object) - Number(other.object));
  const byYear = isAnswered ? years.map(({ subject }) => subject) : between;
  const when = number % 2 === 0 ? 'earlier' : 'later';
  const rightFirst = when === 'earlier' ? byYear : byYear.toReversed();
  const named = number % 4 < 2 ? rightFirst : rightFirst.toReversed();
  const [a = '', b = ''] = named.map(mention);
  const inOrder = named.flatMap((one) => statements.filter(({ subject }) => subject === one));
  return {
    task: {
      question: expand(comparable[relation], { a, b, when }, rng),
      shape: 'comparison',
      options: named.map(({ name }) => name),
      meta: { path: { relation, when, between: named.map(({ title }) => title) } },
    },
    gold: isAnswered ? goldOf(inOrder, rightFirst[0]) : noGold,
  };
}
