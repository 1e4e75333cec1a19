import type { Example } from '../../core/index.ts';
import { writtenOf } from '../in-sentence.ts';
import { upperFirst } from '../upper-first.ts';
import type { Province } from '../world.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { namesOf, nuggetsOf, pathOf } from './gold.ts';
import { graphOf } from './graph.ts';
import { groupsOf, type Group } from './groups.ts';
import { pluralOf, whoOf } from './kind-words.ts';
import { nounOf, predicateOf } from './phrase.ts';
import { objectQuery, setQuery } from './query.ts';
import { OPEN_CHANCE, type Shape } from './shape.ts';

/** Least and most names that are asked for. */
const SIZE = { least: 2, most: 6 } as const;

/** Asks for all entities of a province that have something in common. */
export const list: Shape = {
  name: 'list',
  says: 'Asks for every entity of a province with a given object of a relation: two to six, all of which must be named.',
  chance: OPEN_CHANCE,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('list', province, world);
    const { rng } = desk;
    const groups = rng.fork('order').shuffle(groupsOf(graphOf(province), SIZE));
    for (const [at, group] of groups.entries()) {
      yield [exampleOf(desk, at, draftOf(group, province))];
    }
  },
};

function draftOf(group: Group, province: Province): Draft {
  const { name } = province;
  const [first] = group;
  const { kind } = first.subject;
  const [plural, y, noun] = [pluralOf(kind), writtenOf(first.object), nounOf({ statement: first })];
  return {
    wordings: [
      `Name every ${kind} of ${name} ${whoOf(kind)} ${predicateOf(first)}.`,
      `Which ${plural} of ${name} have ${y} as their ${noun}?`,
      `${upperFirst(y)} is the ${noun} of which ${plural} of ${name}?`,
      `Some ${plural} of ${name} have ${y} as their ${noun}. Which ones? Name all of them.`,
    ],
    gold: { ...namesOf(group.map(({ subject }) => subject)), mode: 'all', ...pathOf(group), nuggets: nuggetsOf(group) },
    query: setQuery(kind, province, [objectQuery(first)]),
    hops: 1,
  };
}
