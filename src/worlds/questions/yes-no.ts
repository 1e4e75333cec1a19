import type { Example } from '../../core/index.ts';
import { isEntity, textOf, type Statement } from '../entity.ts';
import { calledOf, writtenOf } from '../in-sentence.ts';
import { upperFirst } from '../upper-first.ts';
import { endOf, type Chain } from './chain.ts';
import { deskOf, twinsOf, type Draft } from './draft.ts';
import { nuggetsOf, pathOf } from './gold.ts';
import { graphOf } from './graph.ts';
import { mentionPlanOf } from './mentions.ts';
import { otherOf } from './other.ts';
import { nested, ofForm, said } from './phrase.ts';
import { pathQuery } from './query.ts';
import type { Shape } from './shape.ts';

/** Most facts from the anchor to what is asked. */
const MOST_HOPS = 2;

/** Asks whether a fact holds; its twin asks it of an object of which it does not. */
export const yesNo: Shape = {
  name: 'yes-no',
  says: 'Asks whether something holds, one or two facts away from what is named; its twin asks the same of a wrong object of that kind.',
  chance: 0.5,
  together: 2,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('yes-no', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const { chains, tied } = mentionPlanOf(province, world.spec);
    const asked = rng.fork('order').shuffle(chains.filter(({ hops }) => hops <= MOST_HOPS));
    for (const [at, chain] of asked.entries()) {
      const end = endOf(chain.steps).statement;
      const wrong = otherOf(graph, end, rng.fork('wrong', at));
      if (wrong === undefined) continue;
      const isTied = chain.hops > 1 ? tied.has(chain.id) : undefined;
      const draft = (object: Statement['object'], answer: string): Draft => ({
        ...draftOf(chain, object, answer),
        tied: isTied,
      });
      yield twinsOf(desk, at, [draft(end.object, 'yes'), draft(wrong, 'no')]);
    }
  },
};

function draftOf({ anchor, hops, steps }: Chain, object: Statement['object'], answer: string): Draft {
  const statements = steps.map(({ statement }) => statement);
  return {
    wordings: wordingsOf({ anchor, steps }, object),
    options: ['yes', 'no'],
    gold: { answers: [answer], ...pathOf(statements), nuggets: nuggetsOf(statements) },
    query: { ...pathQuery(anchor, steps), is: textOf(object) },
    hops,
    anchor: anchor.name,
  };
}

function wordingsOf(
  { anchor, steps }: Pick<Chain, 'anchor' | 'steps'>,
  object: Statement['object'],
): readonly string[] {
  const last = endOf(steps);
  const { statement, year } = last;
  const inner = nested(steps.slice(0, -1), calledOf(anchor));
  const y = writtenOf(object);
  const claim = said(statement, { x: inner, y, year });
  const verb = isEntity(object) && object.kind === 'person' ? 'Was' : 'Is';
  return [
    `Is it true that ${claim}?`,
    `${upperFirst(claim)}: is that so?`,
    `Somebody says that ${claim}. Is that right?`,
    `${verb} ${y} ${ofForm(last, inner)}?`,
  ];
}
