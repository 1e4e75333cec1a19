import type { Example } from '../../core/index.ts';
import type { Statement } from '../entity.ts';
import { writtenOf } from '../in-sentence.ts';
import { upperFirst } from '../upper-first.ts';
import type { Province } from '../world.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { namesOf, nuggetsOf, pathOf } from './gold.ts';
import { graphOf, numberOf, type Graph } from './graph.ts';
import { groupsOf, type Group } from './groups.ts';
import { extremeBy, measures, type End, type Measure } from './measures.ts';
import { pluralOf, whoOf } from './kind-words.ts';
import { nounOf, predicateOf } from './phrase.ts';
import { objectQuery, setQuery } from './query.ts';
import { OPEN_CHANCE, type Shape } from './shape.ts';

/** Least and most entities among which one is sought. */
const SIZE = { least: 3, most: 6 } as const;

const ends: readonly End[] = ['least', 'most'];

/** The one of a group whose number lies beyond all others. */
interface Extreme {
  readonly group: Group;
  readonly measure: Measure;
  readonly end: End;
  /** The number of each member, the sought one last. */
  readonly numbers: readonly Statement[];
}

/** Asks which of several entities of a province with something in common has the largest or smallest number. */
export const superlative: Shape = {
  name: 'superlative',
  says: 'Asks which of three to six entities of a province, given by what they have in common, has the largest or smallest number.',
  chance: OPEN_CHANCE,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('superlative', province, world);
    const { rng } = desk;
    for (const [at, extreme] of rng
      .fork('order')
      .shuffle(extremesOf(graphOf(province)))
      .entries()) {
      yield [exampleOf(desk, at, draftOf(extreme, province))];
    }
  },
};

function extremesOf(graph: Graph): readonly Extreme[] {
  return groupsOf(graph, SIZE).flatMap((group) =>
    measures.flatMap((measure) => ends.flatMap((end) => extremeIn(graph, { group, measure, end }) ?? [])),
  );
}

/** The extreme, where every member states the number and one alone lies beyond the others. */
function extremeIn(graph: Graph, asked: Omit<Extreme, 'numbers'>): Extreme | undefined {
  const { group, measure, end } = asked;
  const facts = graph.byRelation.get(measure.relation) ?? [];
  const stated = group.flatMap(({ subject }) => facts.find((fact) => fact.subject.index === subject.index) ?? []);
  const sign = end === 'least' ? -1 : 1;
  const numbers = stated.toSorted((a, b) => sign * (numberOf(a) - numberOf(b)));
  const [second, first] = numbers.slice(-2);
  if (numbers.length < group.length || second === undefined || first === undefined) return undefined;
  return numberOf(second) === numberOf(first) ? undefined : { ...asked, numbers };
}

function draftOf({ group, measure, end, numbers }: Extreme, province: Province): Draft {
  const { name } = province;
  const [trait] = group;
  const { kind } = trait.subject;
  const [plural, y, noun] = [pluralOf(kind), writtenOf(trait.object), nounOf({ statement: trait })];
  const does = extremeBy(measure, end);
  const facts = [...group, ...numbers];
  return {
    wordings: [
      `Of the ${plural} of ${name} with ${y} as their ${noun}, which one ${does}?`,
      `Which ${kind} of ${name} ${does}, of every ${kind} there ${whoOf(kind)} ${predicateOf(trait)}?`,
      `Some ${plural} of ${name} have ${y} as their ${noun}. Which of them ${does}?`,
      `${upperFirst(y)} is the ${noun} of some ${plural} of ${name}, of which one ${does}: which one?`,
    ],
    gold: { ...namesOf(numbers.slice(-1).map(({ subject }) => subject)), ...pathOf(facts), nuggets: nuggetsOf(facts) },
    query: { ...setQuery(kind, province, [objectQuery(trait)]), relation: measure.relation, want: end },
    hops: 1,
  };
}
