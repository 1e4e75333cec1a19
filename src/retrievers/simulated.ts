import * as v from 'valibot';
import type { Answer, Corpus, Part, Request, Service, Use } from '../core/index.ts';
import type { Curriculum } from '../curricula/index.ts';
import { curriculumOf, noiseLevel } from './noise-level.ts';
import type { SearchServiceBuild } from './retriever.ts';
import { queryOf } from './search-service.ts';
import { drawMode, queryStream } from './simulation/mode.ts';
import { offlineWriter, type OfflineWriter } from './simulation/offline-writer.ts';
import { replyOf } from './simulation/reply.ts';
import { simulatedQuery } from './simulation/simulated-query.ts';

/** Parameters of `simulated` by name: {@link simulated} itself takes a curriculum. */
export interface SimulatedParams {
  /** Probability that all documents of a query are noise, or the curriculum that says it. Default .25. */
  readonly noise: number | Use;
}

/** Half of what ZeroSearch's curriculum ends at. */
const NOISE = 0.25;

const schema = v.strictObject({ noise: v.optional(noiseLevel, NOISE) });

/**
 * Writes documents instead of finding them, without a model: in ZeroSearch's two modes, drawn once a query. Useful documents
 * tell the gold facts that the query asks for; noisy ones, from the same passages, do not. So what a search is worth hangs on
 * what was asked. Nothing depends on the turn: a query that was asked before gets the same documents.
 */
export function simulated(
  corpus: Corpus,
  { noise = NOISE }: { readonly noise?: number | Curriculum | undefined } = {},
): Service {
  const curriculum = curriculumOf(noise, 'simulated');
  const writer = offlineWriter(corpus);
  return {
    name: 'simulated',
    seesGold: true,
    writes: true,
    drawsNoise: true,
    needs: curriculum.needs,
    run: (batch) => batch.map((request) => answerTo(request, writer, curriculum)),
  };
}

/** The part of the shelf: `{ use: 'simulated', noise: 0.25 }`, `{ use: 'simulated', noise: 'exponential' }`. */
export const simulatedPart: Part<Service, SearchServiceBuild, SimulatedParams> = {
  params: schema,
  says: 'Writes documents from the gold facts and the corpus, useful or noisy by query, without a model.',
  make: ({ noise }, build) => simulated(build.corpus, { noise: build.curriculum(noise) }),
};

function answerTo(request: Request, writer: OfflineWriter, curriculum: Curriculum): Answer {
  const { task, gold, seed } = request;
  const { text, k } = queryOf(request);
  const query = simulatedQuery(text);
  if (gold === undefined || !writer.canWrite(gold))
    return { failure: { code: 'refused', message: nothingToWrite(task.id) } };
  if (query.terms.length === 0) return { value: [], truth: { labels: {} } };
  const stream = queryStream(query, seed);
  const draw = drawMode(request, stream, curriculum);
  return replyOf(writer.write({ query, k, task, gold, stream }), draw);
}

function nothingToWrite(taskId: string): string {
  return `task "${taskId}" names neither facts nor gold passages of the corpus, so nothing useful can be written: give the tasks qrels, or take a writer that is a language model`;
}
