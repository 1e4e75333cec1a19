import * as v from 'valibot';
import {
  check as checked,
  type Answer,
  type Failure,
  type Gold,
  type Request,
  type Service,
  type Task,
} from '../core/index.ts';
import type { Curriculum } from '../curricula/index.ts';
import { curriculumOf } from './noise-level.ts';
import type { SharedNoise } from './retriever.ts';
import { queryOf } from './search-service.ts';
import { documentHits, documentId, type Written } from './simulation/document.ts';
import { goldStrings } from './simulation/gold-strings.ts';
import { drawMode, queryStream, type Mode } from './simulation/mode.ts';
import {
  promptStyleNames,
  promptStyles,
  toldOf,
  type PromptStyle,
  type PromptStyleName,
  type Told,
} from './simulation/prompt-style.ts';
import { simulatedQuery, type SimulatedQuery } from './simulation/simulated-query.ts';
import type { SimulationWriter } from './simulation/simulation-writer.ts';
import { writtenLabel, type LabelCheck } from './simulation/written-label.ts';
import { writing } from './simulation/writing.ts';

export type { LabelCheck, PromptStyleName, SimulationWriter };
export type { WritingOrder } from './simulation/simulation-writer.ts';

/** How a language model simulates a search engine. */
export interface SimulatedByOptions {
  /** What prompts read like, and who sees the gold. Default `simulate-sft`. */
  readonly style?: PromptStyleName | undefined;
  /** Chance that all documents of a query are noise, 0 to 1, or a curriculum. Default .25. */
  readonly noise?: number | Curriculum | undefined;
  /** What makes labels trusted. Default `none`: they say what was requested. */
  readonly check?: LabelCheck | undefined;
}

const schema = v.strictObject({
  style: v.optional(v.picklist(promptStyleNames), 'simulate-sft'),
  check: v.optional(v.picklist(['none', 'gold-strings']), 'none'),
});

/**
 * A language model writes the documents: five for each query, useful or noisy by one draw, as in ZeroSearch; at most `k` of
 * them are shown. Prompts of noisy documents hold nothing of the gold, those of useful ones only what the query asks for,
 * unless a published style says otherwise. What comes without numbered documents is asked for again, three times in all. In
 * vain, it is a failure of the world, but only when the writer fails on the task's own question, too: else the query did
 * it, and it finds nothing; `Truth.shared` then says why under `unwritten`.
 */
export function simulatedBy(writer: SimulationWriter, options: SimulatedByOptions = {}): Service {
  const { style, check } = checked(schema, { style: options.style, check: options.check }, 'simulatedBy');
  const noise = curriculumOf(options.noise ?? 0.25, 'simulatedBy');
  const simulator: Simulator = { writer, style: promptStyles[style], noise, check };
  return {
    name: writer.name,
    seesGold: true,
    writes: true,
    drawsNoise: true,
    needs: noise.needs,
    timeoutMs: writer.timeoutMs,
    run: (batch, signal) => batch.map((request) => answerTo(request, simulator, signal)),
  };
}

interface Simulator {
  readonly writer: SimulationWriter;
  readonly style: PromptStyle;
  readonly noise: Curriculum;
  readonly check: LabelCheck;
}

async function answerTo(request: Request, simulator: Simulator, signal: AbortSignal): Promise<Answer> {
  const { task, gold, seed } = request;
  if (gold === undefined) return { failure: { code: 'refused', message: 'a simulator must be given the gold' } };
  const { text, k } = queryOf(request);
  const query = simulatedQuery(text);
  if (query.terms.length === 0) return { value: [], truth: { labels: {} } };
  const { mode } = drawMode(request, queryStream(query, seed), simulator.noise);
  const ask = askerOf({ mode, task, gold, seed }, simulator, signal);
  const came = await insisting(ask, query, simulatedQuery(task.question));
  const fell = { noisy: mode === 'noisy' };
  if ('failure' in came) return came;
  if ('byQuery' in came) {
    const shared: SharedNoise = { fell, unwritten: came.byQuery };
    return { value: [], truth: { labels: {}, shared } };
  }
  const { question } = task;
  const { told } = came;
  const requested = { mode, told, strings: goldStrings(task, gold), question, check: simulator.check };
  const documents = came.texts.slice(0, k).map((one): Written => {
    return { id: documentId({ text: one }), text: one, label: writtenLabel(one, requested) };
  });
  const labels = Object.fromEntries(documents.map(({ id, label }) => [id, label]));
  return { value: documentHits(documents), truth: { labels, shared: { fell } } };
}

/** Asks the writer for the documents of a query, for the first time or again. */
type Ask = (query: SimulatedQuery, attempt: number) => Promise<Asked>;

type Asked = { readonly texts: readonly string[]; readonly told: Told } | { readonly failure: Failure };

/** What every query of a request has in common. */
interface Common {
  readonly mode: Mode;
  readonly task: Task;
  readonly gold: Gold;
  readonly seed: number;
}

function askerOf({ mode, task, gold, seed }: Common, { writer, style }: Simulator, signal: AbortSignal): Ask {
  return async (query, attempt) => {
    const told = toldOf(style.tells[mode], query, { task, gold });
    const came = await writing({ mode, shows: style.shows, told, query, seed, attempt }, writer, signal);
    return 'failure' in came ? came : { ...came, told };
  };
}

/** How often a writer is asked for one query before anything is blamed: one that fails by chance at 10 % fails so at .1 %. */
const ASKS = 3;

/**
 * Documents, asked for again while what comes is none. In vain, the query is blamed where the writer has documents for the
 * task's own question, which no policy has written, and else the world. The question is asked beside the query, not after
 * it: all of it has one deadline.
 */
async function insisting(
  ask: Ask,
  query: SimulatedQuery,
  question: SimulatedQuery,
): Promise<Asked | { readonly byQuery: string }> {
  let came = await ask(query, 0);
  let isHealthy = false;
  for (let attempt = 1; attempt < ASKS && isUnparsable(came); attempt += 1) {
    // signs that are no terms may break a writer, too
    const isOther: boolean = question.line !== query.line && !isHealthy;
    const [again, beside]: readonly [Asked, Asked | undefined] = await Promise.all([
      ask(query, attempt),
      isOther ? ask(question, attempt) : undefined,
    ]);
    isHealthy ||= beside !== undefined && 'texts' in beside;
    came = again;
  }
  return isHealthy && 'failure' in came && isUnparsable(came) ? { byQuery: came.failure.message } : came;
}

function isUnparsable(came: Asked): boolean {
  return 'failure' in came && came.failure.code === 'unparsable';
}
