import type { Example, Gold } from '../../core/index.ts';
import { isEntity, type Entity } from '../entity.ts';
import { calledOf } from '../in-sentence.ts';
import { endOf, type Chain } from './chain.ts';
import { questionOf, type Structure } from './chain-question.ts';
import { deskOf, twinsOf, type Draft } from './draft.ts';
import { answersOf, noAnswer, nuggetsOf, pathOf } from './gold.ts';
import { graphOf } from './graph.ts';
import { mentionPlanOf } from './mentions.ts';
import { thatOf } from './kind-words.ts';
import { otherOf } from './other.ts';
import { clauseForm, ofForm, ownedForm } from './phrase.ts';
import { pathQuery, stepQuery } from './query.ts';
import type { Shape } from './shape.ts';

/** Most facts of a chain that is asked for with a premise. */
const MOST_HOPS = 3;

/**
 * Names somebody and says wrongly what that is to the anchor: there is nothing to answer, whatever is true of the one named.
 * Its twin names the right one and has an answer.
 */
export const falsePremise: Shape = {
  name: 'false-premise',
  says: 'Presupposes in passing that a named entity is the object of a fact; where it is not, as in one of two twins, abstaining is right.',
  chance: 0.5,
  together: 2,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('false-premise', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const { chains, tied } = mentionPlanOf(province, world.spec);
    const asked = rng.fork('order').shuffle(chains.filter(({ hops }) => hops > 1 && hops <= MOST_HOPS));
    for (const [at, chain] of asked.entries()) {
      const [first] = chain.steps;
      const right = first?.statement.object;
      const wrong = first && otherOf(graph, first.statement, rng.fork('wrong', at));
      if (right === undefined || wrong === undefined || !isEntity(right) || !isEntity(wrong)) continue;
      const isTied = tied.has(chain.id);
      yield twinsOf(desk, at, [
        { ...rightDraft(chain, right), tied: isTied },
        { ...wrongDraft(chain, wrong), tied: isTied },
      ]);
    }
  },
};

function rightDraft(chain: Chain, named: Entity): Draft {
  const statements = chain.steps.map(({ statement }) => statement);
  const gold = { ...answersOf(endOf(chain.steps).statement), ...pathOf(statements), nuggets: nuggetsOf(statements) };
  return draftOf(chain, named, gold);
}

/** Its passage is the one that tells who it really is. */
function wrongDraft(chain: Chain, named: Entity): Draft {
  const truth = chain.steps.slice(0, 1).map(({ statement }) => statement);
  const gold = { ...noAnswer, ...pathOf(truth), nuggets: nuggetsOf(truth) };
  return draftOf(chain, named, gold);
}

function draftOf(chain: Chain, named: Entity, gold: Gold): Draft {
  const { anchor, hops, steps } = chain;
  const premise = { ...steps.slice(0, 1).map(stepQuery)[0], object: named.name };
  const query = { ...pathQuery(anchor, steps), premise };
  return { wordings: wordingsOf(chain, named), gold, query, hops, anchor: anchor.name };
}

/** The rest of the chain asked of what the first fact leads to, which is named in an aside. */
function wordingsOf({ anchor, steps }: Chain, named: Entity): readonly string[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  const x = calledOf(anchor);
  const aside = (np: string): string => `${np}, ${calledOf(named)},`;
  const ask = (structure: Structure, np: string): string => questionOf(rest, structure, aside(np));
  return [
    ask('plain', ofForm(first, x)),
    ask('plain', clauseForm(first, x)),
    ask('inverted', ownedForm(first, x)),
    `Take ${ofForm(first, x)}, ${calledOf(named)}. ${questionOf(rest, 'plain', thatOf(named.kind))}`,
  ];
}
