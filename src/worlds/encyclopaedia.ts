import * as v from 'valibot';
import { check, Rng, type Example, type Knowledge, type Passage } from '../core/index.ts';
import { article } from './article.ts';
import { factOf } from './gold.ts';
import { decksFrom, islandFrom, type Island } from './island.ts';
import { namesFor } from './names.ts';
import { questionsOf } from './questions.ts';

/** What an encyclopaedia is made from. */
export interface EncyclopaediaParams {
  /** Unsigned 32-bit integer: the same seed gives the same bytes. */
  readonly seed: number;
}

/** Passages, questions about them, and everything that is true in them. */
export interface Encyclopaedia {
  /** In the order of their ids, which tells nothing. */
  readonly passages: readonly Passage[];
  /** In a drawn order. `meta.split` is `train` or `dev`; no entity and no passage serves both. */
  readonly examples: readonly Example[];
  /** Entities by their titles. What is not among the facts is stated nowhere. */
  readonly knowledge: Knowledge;
}

const ISLANDS = 10;
const paramsSchema = v.strictObject({ seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)) });

/**
 * The encyclopaedia of an archipelago that does not exist: 420 articles on islands, towns, people, organisations and works,
 * and 200 questions, 50 a shape (`bridge-1`, `bridge-2`, `bridge-3`, `comparison`), of which 20 have no answer.
 */
export function encyclopaedia(params: EncyclopaediaParams): Encyclopaedia {
  const { seed } = check(paramsSchema, params, 'encyclopaedia');
  const rng = Rng.of(seed).fork('encyclopaedia');
  const names = namesFor(ISLANDS, rng.fork('names'));
  const decks = decksFrom(rng.fork('decks'));
  const islands = names.map((own, at) => islandFrom(own, decks, rng.fork('island', at)));
  const sea = names[0]?.draw('place') ?? '';
  return {
    passages: islands.flatMap((island, at) => articlesOf(island, sea, rng.fork('articles', at))).toSorted(byId),
    examples: examplesOf(islands, rng),
    knowledge: {
      entities: islands.flatMap(({ entities }) =>
        entities.map(({ title, kind, name, nickname }) => ({
          id: title,
          kind,
          names: nickname ? [name, nickname] : [name],
        })),
      ),
      facts: islands.flatMap(({ statements }) => statements.map(factOf)),
    },
  };
}

function articlesOf(island: Island, sea: string, rng: Rng): readonly Passage[] {
  return island.entities.map((entity, at) => {
    const statements = island.statements.filter(({ subject }) => subject === entity);
    return article(entity, statements, { island: island.name, sea, rng: rng.fork('article', at) });
  });
}

/** Even islands are for training, odd ones for development. */
function examplesOf(islands: readonly Island[], rng: Rng): readonly Example[] {
  const questions = islands.flatMap((island, at) => {
    const meta = { split: at % 2 === 0 ? 'train' : 'dev', island: island.name };
    const asked = questionsOf(island, at, rng.fork('questions', at));
    return asked.map(({ task, gold }) => ({ task: { ...task, meta: { ...meta, ...task.meta } }, gold }));
  });
  return rng
    .fork('order')
    .shuffle(questions)
    .map(({ task, gold }, at) => ({ task: { id: `q${String(at + 1).padStart(3, '0')}`, ...task }, gold }));
}

function byId(one: Passage, other: Passage): number {
  return one.id < other.id ? -1 : 1;
}
