import type { Example, Rng } from '../../core/index.ts';
import { isEntity, textOf, type Statement } from '../entity.ts';
import { writtenOf } from '../in-sentence.ts';
import { upperFirst } from '../upper-first.ts';
import type { Province } from '../world.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { namesOf, nuggetsOf, pathOf } from './gold.ts';
import { graphOf, type Graph } from './graph.ts';
import { isLeftOut, isSharedTrait } from './groups.ts';
import { nounOf, predicateOf } from './phrase.ts';
import { objectQuery, setQuery } from './query.ts';
import { OPEN_CHANCE, type Shape } from './shape.ts';

/** Two facts of one subject. */
type Pair = readonly [Statement, Statement];

/** Asks for the one entity of a province of which two facts hold. */
export const intersection: Shape = {
  name: 'intersection',
  says: 'Asks for the only entity of a province of which two given facts hold.',
  chance: OPEN_CHANCE,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('intersection', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const subjects = rng.fork('order').shuffle(province.entities);
    for (const [at, { index }] of subjects.entries()) {
      const pair = pairOf(graph, province.stated[index] ?? [], rng.fork('pair', at));
      if (pair !== undefined) yield [exampleOf(desk, at, draftOf(pair, province))];
    }
  },
};

/** Two facts of different relations, one of which at least names an entity, that hold together of this subject only. */
function pairOf(graph: Graph, facts: readonly Statement[], rng: Rng): Pair | undefined {
  const { province } = graph;
  const traits = rng.shuffle(facts.filter((fact) => isSharedTrait(fact, province) && !isLeftOut(fact, province)));
  const first = traits.find(({ object }) => isEntity(object));
  const second = traits.find((fact) => fact !== first && fact.relation !== first?.relation);
  if (first === undefined || second === undefined) return undefined;
  const others = subjectsOf(graph, second);
  const both = [...subjectsOf(graph, first)].filter((index) => others.has(index));
  return both.length === 1 ? [first, second] : undefined;
}

/** Of whom a fact with this object holds. */
function subjectsOf({ byRelation }: Graph, { relation, object }: Statement): ReadonlySet<number> {
  const alike = (byRelation.get(relation) ?? []).filter((fact) => textOf(fact.object) === textOf(object));
  return new Set(alike.map(({ subject }) => subject.index));
}

function draftOf(pair: Pair, province: Province): Draft {
  const { name } = province;
  const [a, b] = pair;
  const { kind } = a.subject;
  const [x, y] = [writtenOf(a.object), writtenOf(b.object)];
  const [nounA, nounB] = [nounOf({ statement: a }), nounOf({ statement: b })];
  return {
    wordings: [
      `Which ${kind} of ${name} ${predicateOf(a)} and ${predicateOf(b)}?`,
      `${upperFirst(x)} is the ${nounA}, and ${y} the ${nounB}, of which ${kind} of ${name}?`,
      `One ${kind} of ${name} has ${x} as ${nounA} and ${y} as ${nounB}. Which one is it?`,
    ],
    gold: { ...namesOf([a.subject]), ...pathOf(pair), nuggets: nuggetsOf(pair) },
    query: setQuery(kind, province, pair.map(objectQuery)),
    hops: 1,
  };
}
