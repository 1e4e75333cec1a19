import type { Criterion, Example, Rng } from '../../core/index.ts';
import { textOf, type Entity, type Statement } from '../entity.ts';
import { calledOf, writtenOf } from '../in-sentence.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { nuggetsOf, pathOf, statementText } from './gold.ts';
import { graphOf, type Graph } from './graph.ts';
import { otherOf } from './other.ts';
import { nounOf } from './phrase.ts';
import type { Shape } from './shape.ts';

/** Least and most articles beside its own that tell of a topic. */
const BESIDE = { least: 2, most: 5 } as const;

/** How much a line of the rubric counts: what the topic's own article says, and what others say of it. */
const WEIGHT = { own: 2, beside: 1, wrong: 2 } as const;

/**
 * Asks for a report. It has no answer that could be compared: its own article's facts are vital, what other articles say of
 * the topic is okay, and a wrong fact counts against it.
 */
export const report: Shape = {
  name: 'report',
  says: 'Asks for a report on an entity: what its article states is vital, what two to five other articles state of it is okay.',
  chance: 0,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('report', province, world);
    const { rng } = desk;
    const graph = graphOf(province);
    const topics = province.entities.filter((entity) => isTopic(graph, entity));
    for (const [at, topic] of rng.fork('order').shuffle(topics).entries()) {
      yield [exampleOf(desk, at, draftOf(graph, topic, rng.fork('wrong', at)))];
    }
  },
};

function isTopic({ province, into }: Graph, { index }: Entity): boolean {
  const beside = into[index]?.length ?? 0;
  return !province.shared.has(index) && beside >= BESIDE.least && beside <= BESIDE.most;
}

function draftOf(graph: Graph, topic: Entity, rng: Rng): Draft {
  const own = graph.province.stated[topic.index] ?? [];
  const beside = graph.into[topic.index] ?? [];
  const x = calledOf(topic);
  return {
    wordings: [
      `Write a report on ${x}: what is known of it, and who and what is connected with it.`,
      `What is known of ${x}, and what else is connected with it? Answer in a short report.`,
      `Somebody has to be told of ${x}. Gather what is known, also from what is written about others, in a report.`,
    ].map((wording) =>
      topic.kind === 'person' ? wording.replaceAll(/\bit\b/g, topic.pronoun === 'he' ? 'him' : 'her') : wording,
    ),
    gold: {
      answers: [],
      answerable: true,
      ...pathOf([...own, ...beside]),
      nuggets: nuggetsOf(own, beside),
      rubric: [...rubricOf(own, WEIGHT.own), ...rubricOf(beside, WEIGHT.beside), ...wrongsOf(graph, own, rng)],
    },
    query: { about: topic.name },
    hops: 1,
    anchor: topic.name,
  };
}

function rubricOf(facts: readonly Statement[], weight: number): readonly Criterion[] {
  return facts.map((fact) => ({
    id: `says:${fact.id}`,
    text: `Says that ${statementText(fact)}.`,
    weight,
    polarity: 1,
    quotes: [textOf(fact.object)],
  }));
}

/** One line against a mistake: another object of one of the facts. */
function wrongsOf(graph: Graph, own: readonly Statement[], rng: Rng): readonly Criterion[] {
  const fact = rng.pick(own);
  const wrong = otherOf(graph, fact, rng);
  if (wrong === undefined) return [];
  const noun = nounOf({ statement: fact, year: fact.from });
  const text = `Says that ${writtenOf(wrong)} is the ${noun} of ${calledOf(fact.subject)}.`;
  return [{ id: `wrong:${fact.id}`, text, weight: WEIGHT.wrong, polarity: -1, quotes: [textOf(wrong)] }];
}
