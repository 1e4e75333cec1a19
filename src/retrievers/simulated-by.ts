import * as v from 'valibot';
import { check as checked, type Answer, type Request, type Service } from '../core/index.ts';
import { constant, type Curriculum } from '../curricula/index.ts';
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
  /** Default: .25 throughout. */
  readonly noise?: Curriculum | undefined;
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
 * unless a published style says otherwise. A reply without numbered documents is a failure of the world, but only when the
 * writer fails on the task's own question, too: else the query did it, and it finds nothing.
 */
export function simulatedBy(writer: SimulationWriter, options: SimulatedByOptions = {}): Service {
  const { style, check } = checked(schema, { style: options.style, check: options.check }, 'simulatedBy');
  const { noise = constant({ noise: 0.25 }) } = options;
  const simulator: Simulator = { writer, style: promptStyles[style], noise, check };
  return {
    name: writer.name,
    seesGold: true,
    writes: true,
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
  const { shows, tells } = simulator.style;
  const told = toldOf(tells[mode], query, { task, gold });
  const came = await writing({ mode, shows, told, query, seed }, simulator.writer, signal);
  const fell = { noisy: mode === 'noisy' };
  if ('failure' in came) {
    const byQuery =
      came.failure.code === 'unparsable' && (await isHealthy(request, { mode, query, simulator, signal }));
    return byQuery ? { value: [], truth: { labels: {}, shared: { fell, unwritten: came.failure.message } } } : came;
  }
  const { question } = task;
  const requested = { mode, told, strings: goldStrings(task, gold), question, check: simulator.check };
  const documents = came.texts.slice(0, k).map((text): Written => {
    return { id: documentId({ text }), text, label: writtenLabel(text, requested) };
  });
  const labels = Object.fromEntries(documents.map(({ id, label }) => [id, label]));
  return { value: documentHits(documents), truth: { labels, shared: { fell } } };
}

/** What was asked of a writer in vain. */
interface Failed {
  readonly mode: Mode;
  readonly query: SimulatedQuery;
  readonly simulator: Simulator;
  readonly signal: AbortSignal;
}

/** Whether the writer has documents of the same mode for the task's own question, which no policy has written. */
async function isHealthy(
  { task, gold, seed }: Request,
  { mode, query: asked, simulator, signal }: Failed,
): Promise<boolean> {
  const query = simulatedQuery(task.question);
  // signs that are no terms may break a writer, too
  if (gold === undefined || query.line === asked.line) return false;
  const { shows, tells } = simulator.style;
  const told = toldOf(tells[mode], query, { task, gold });
  return !('failure' in (await writing({ mode, shows, told, query, seed }, simulator.writer, signal)));
}
