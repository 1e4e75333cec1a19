import type { Example } from '../../core/index.ts';
import { calledOf } from '../in-sentence.ts';
import { relationOf } from '../relations.ts';
import type { Step } from './chain.ts';
import { wordingsOf } from './chain-question.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { answersOf, nuggetsOf, pathOf } from './gold.ts';
import { factsOf, graphOf, yearOf } from './graph.ts';
import { pathQuery } from './query.ts';
import { OPEN_CHANCE, type Shape } from './shape.ts';

/** Asks who held an office in a year. Every holder is as often the answer. */
export const temporal: Shape = {
  name: 'temporal',
  says: 'Asks who held an office in a given year, of several who held it one after the other.',
  chance: OPEN_CHANCE,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('temporal', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const terms = province.stated
      .flat()
      .filter(({ relation, subject }) => relationOf(relation).terms === true && !province.shared.has(subject.index));
    for (const [at, statement] of rng.fork('order').shuffle(terms).entries()) {
      const year = yearOf(graph, statement, rng.fork('year', at));
      if (year === undefined) continue;
      const others = factsOf(graph, statement.subject).filter(
        (fact) => fact.relation === statement.relation && fact !== statement,
      );
      const draft = draftOf({ statement, year });
      const nuggets = nuggetsOf([statement], others);
      yield [exampleOf(desk, at, { ...draft, gold: { ...draft.gold, nuggets } })];
    }
  },
};

function draftOf(step: Step): Draft {
  const { statement } = step;
  return {
    wordings: wordingsOf([step], calledOf(statement.subject)),
    gold: { ...answersOf(statement), ...pathOf([statement]) },
    query: pathQuery(statement.subject, [step]),
    hops: 1,
    anchor: statement.subject.name,
  };
}
