import type { Example } from '../../core/index.ts';
import { calledOf } from '../in-sentence.ts';
import type { Province } from '../world.ts';
import { endOf, type Chain } from './chain.ts';
import { wordingsOf } from './chain-question.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { answersOf, nuggetsOf, pathOf } from './gold.ts';
import { mentionPlanOf } from './mentions.ts';
import { pathQuery } from './query.ts';
import { OPEN_CHANCE, type Shape } from './shape.ts';

/** Facts of the last article that a good answer may give beside its own. */
const BESIDE = 2;

/** `bridge-1` to `bridge-4`: asks for the end of a chain of so many facts, naming only its anchor. */
export function bridge(hops: number): Shape {
  const name = `bridge-${hops}`;
  return {
    name,
    says: `Asks for the end of a chain of ${hops === 1 ? 'one fact' : `${hops} facts, each in its own article`}; only where it starts is named.`,
    chance: OPEN_CHANCE,
    together: 1,
    *questionsOf(province, world): Generator<readonly Example[]> {
      const desk = deskOf(name, province, world);
      const { chains, tied } = mentionPlanOf(province, world.spec);
      for (const [at, chain] of chains.filter((chain) => chain.hops === hops).entries()) {
        yield [exampleOf(desk, at, { ...draftOf(chain, province), tied: hops > 1 ? tied.has(chain.id) : undefined })];
      }
    },
  };
}

function draftOf({ anchor, hops, steps }: Chain, province: Province): Draft {
  const statements = steps.map(({ statement }) => statement);
  const end = endOf(steps).statement;
  const beside = (province.stated[end.subject.index] ?? []).filter(({ id }) => id !== end.id).slice(0, BESIDE);
  return {
    wordings: wordingsOf(steps, calledOf(anchor)),
    gold: { ...answersOf(end), ...pathOf(statements), nuggets: nuggetsOf(statements, beside) },
    query: pathQuery(anchor, steps),
    hops,
    anchor: anchor.name,
  };
}
