import type { Example, Rng } from '../../core/index.ts';
import type { Statement } from '../entity.ts';
import { calledOf } from '../in-sentence.ts';
import { upperFirst } from '../upper-first.ts';
import { deskOf, twinsOf, type Draft } from './draft.ts';
import { namesOf, nuggetsOf, pathOf } from './gold.ts';
import { graphOf, numberOf, type Graph } from './graph.ts';
import { comparedBy, measures, type End, type Measure } from './measures.ts';
import type { Shape } from './shape.ts';

/** Draws for one place in the pool: few pairs are of one number, or drawn before. */
const ATTEMPTS = 4;

/** Two entities of a kind, each with its number. */
interface Pair {
  readonly measure: Measure;
  readonly end: End;
  readonly facts: readonly [Statement, Statement];
}

/** Asks which of two comes first, in both orders of naming them. */
export const comparison: Shape = {
  name: 'comparison',
  says: 'Asks which of two entities has the larger or smaller number; its twin names them in the other order.',
  chance: 0.5,
  together: 2,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('comparison', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const asked = new Set<string>();
    for (let at = 0; at < world.spec.pool * ATTEMPTS; at += 1) {
      const pair = pairOf(graph, rng.fork('pair', at));
      const key = pair?.facts
        .map(({ id }) => id)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .join(' ');
      if (pair === undefined || key === undefined || asked.has(key)) continue;
      asked.add(key);
      const [a, b] = pair.facts;
      yield twinsOf(desk, asked.size - 1, [draftOf(pair, [a, b]), draftOf(pair, [b, a])]);
    }
  },
};

function pairOf(graph: Graph, rng: Rng): Pair | undefined {
  const measure = rng.pick(measures);
  const facts = (graph.byRelation.get(measure.relation) ?? []).filter(
    ({ subject }) => !graph.province.shared.has(subject.index),
  );
  const [a, b] = rng.shuffle(facts);
  const end = rng.pick(['least', 'most'] as const);
  return a === undefined || b === undefined || numberOf(a) === numberOf(b)
    ? undefined
    : { measure, end, facts: [a, b] };
}

function draftOf({ measure, end, facts }: Pair, [first, second]: readonly [Statement, Statement]): Draft {
  const isFirst = end === 'least' ? numberOf(first) < numberOf(second) : numberOf(first) > numberOf(second);
  const right = (isFirst ? first : second).subject;
  const [a, b] = [calledOf(first.subject), calledOf(second.subject)];
  const does = comparedBy(measure, end);
  return {
    wordings: [
      `Which ${does}, ${a} or ${b}?`,
      `${upperFirst(a)} or ${b}: which of the two ${does}?`,
      `Of ${a} and ${b}, which one ${does}?`,
      `Take ${a} and ${b}. Which of them ${does}?`,
    ],
    options: [first.subject.name, second.subject.name],
    gold: { ...namesOf([right]), ...pathOf(facts), nuggets: nuggetsOf(facts) },
    query: {
      compare: [first, second].map(({ subject }) => subject.name),
      path: [{ relation: measure.relation }],
      want: end,
    },
    hops: 1,
    anchor: first.subject.name,
  };
}
