import type { Example, Rng } from '../../core/index.ts';
import type { Statement } from '../entity.ts';
import { calledOf } from '../in-sentence.ts';
import { relationOf } from '../relations.ts';
import { endOf, type Chain } from './chain.ts';
import { wordingsOf } from './chain-question.ts';
import { deskOf, twinsOf, type Draft } from './draft.ts';
import { answersOf, noAnswer, nuggetsOf, pathOf } from './gold.ts';
import { graphOf, states, type Graph } from './graph.ts';
import { pathQuery } from './query.ts';
import type { Shape } from './shape.ts';

type Path = Pick<Chain, 'anchor' | 'steps'>;

/** Asks for something that no article says; its twin asks the same about another anchor, and has an answer. */
export const unanswerable: Shape = {
  name: 'unanswerable',
  says: 'Asks along one or two facts for something that no article states; its twin asks the same of an anchor for which one does.',
  chance: 0.5,
  together: 2,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('unanswerable', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const omitted = province.omitted.flat().filter(({ relation }) => relationOf(relation).terms !== true);
    for (const [at, fact] of rng
      .fork('order')
      .shuffle(omitted.flatMap((fact) => pathsTo(graph, fact)))
      .entries()) {
      const twin = twinOf(graph, fact, rng.fork('twin', at));
      if (twin === undefined) continue;
      yield twinsOf(desk, at, [draftOf(fact, noAnswer), draftOf(twin, answersOf(endOf(twin.steps).statement))]);
    }
  },
};

/** A fact with no way to it, and one way for each fact that leads to its subject; from names that nobody shares. */
function pathsTo(graph: Graph, fact: Statement): readonly Path[] {
  const { shared } = graph.province;
  if (shared.has(fact.subject.index)) return [];
  const last = { statement: fact };
  const ways = (graph.into[fact.subject.index] ?? []).filter(
    ({ relation, subject }) => relationOf(relation).terms !== true && !shared.has(subject.index),
  );
  return [
    { anchor: fact.subject, steps: [last] },
    ...ways.map((statement) => ({ anchor: statement.subject, steps: [{ statement }, last] })),
  ];
}

/** The same relations from another anchor, all of them stated. */
function twinOf(graph: Graph, { steps }: Path, rng: Rng): Path | undefined {
  const [first, last] = [steps[0]?.statement, steps.at(-1)?.statement];
  if (first === undefined || last === undefined) return undefined;
  const ends = (graph.byRelation.get(last.relation) ?? []).filter(
    ({ subject }) => subject.index !== last.subject.index,
  );
  const paths = ends
    .flatMap((end) => pathsTo(graph, end))
    .filter((path) => isLike(path, steps) && isSound(graph, path));
  return paths.length === 0 ? undefined : rng.pick(paths);
}

function isLike({ steps }: Path, others: Path['steps']): boolean {
  return (
    steps.length === others.length &&
    steps.every(({ statement }, at) => statement.relation === others[at]?.statement.relation)
  );
}

/** Nothing ties its articles but its facts. */
function isSound(graph: Graph, { anchor, steps }: Path): boolean {
  return steps.slice(1).every(({ statement }) => !states(graph, statement.subject, anchor));
}

function draftOf({ anchor, steps }: Path, gold: Pick<Draft['gold'], 'answers' | 'answerable'>): Draft {
  const stated = gold.answerable === false ? steps.slice(0, -1) : steps;
  const statements = stated.map(({ statement }) => statement);
  const path = gold.answerable === false ? {} : pathOf(statements);
  return {
    wordings: wordingsOf(steps, calledOf(anchor)),
    gold: { ...gold, ...path, nuggets: nuggetsOf(statements) },
    query: pathQuery(anchor, steps),
    hops: steps.length,
    anchor: anchor.name,
  };
}
