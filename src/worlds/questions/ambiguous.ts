import type { Example } from '../../core/index.ts';
import { textOf, type Statement } from '../entity.ts';
import { namesakeOf } from '../facts/index.ts';
import { calledOf } from '../in-sentence.ts';
import { relationOf } from '../relations.ts';
import type { Province, World } from '../world.ts';
import { wordingsOf } from './chain-question.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { answersOf, nuggetsOf, pathOf } from './gold.ts';
import { pathQuery } from './query.ts';
import { OPEN_CHANCE, type Shape } from './shape.ts';

/** One relation of two namesakes. */
type Pair = readonly [Statement, Statement];

/** Asks about a name that two entities share: what is true of either is right. */
export const ambiguous: Shape = {
  name: 'ambiguous',
  says: 'Asks about a name that two entities of different provinces share, without saying which is meant: either answer is right.',
  chance: 2 * OPEN_CHANCE,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('ambiguous', province, world);
    const { rng } = desk;
    for (const [at, pair] of rng.fork('order').shuffle(pairsOf(province, world)).entries()) {
      yield [exampleOf(desk, at, draftOf(pair))];
    }
  },
};

/** What both of two namesakes state, with different objects. Each pair belongs to the province with the lower number. */
function pairsOf(province: Province, world: World): readonly Pair[] {
  return [...province.shared].flatMap((index) => {
    const other = namesakeOf(world.spec, { province: province.number, index });
    if (other === undefined || other.province < province.number) return [];
    const theirs = world.province(other.province).stated[other.index] ?? [];
    return (province.stated[index] ?? []).flatMap((mine) => pairWith(mine, theirs));
  });
}

function pairWith(mine: Statement, theirs: readonly Statement[]): readonly Pair[] {
  if (relationOf(mine.relation).terms === true) return [];
  const alike = theirs.find(({ relation }) => relation === mine.relation);
  return alike === undefined || textOf(alike.object) === textOf(mine.object) ? [] : [[mine, alike]];
}

function draftOf(pair: Pair): Draft {
  const [statement] = pair;
  const golds = pair.map(answersOf);
  return {
    wordings: wordingsOf([{ statement }], calledOf(statement.subject)),
    gold: {
      answers: golds.flatMap(({ answers }) => answers),
      aliases: golds.map(({ aliases = [] }) => aliases.flat()),
      ...pathOf(pair),
      nuggets: nuggetsOf(pair),
    },
    query: pathQuery(statement.subject, [{ statement }]),
    hops: 1,
    anchor: statement.subject.name,
  };
}
