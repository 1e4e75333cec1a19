import { messageOf, type Failure } from '../../core/index.ts';
import { queryStream, type Mode } from './mode.ts';
import { numberedDocuments } from './numbered-documents.ts';
import type { PromptStyle, Told } from './prompt-style.ts';
import { DOCUMENTS, fenceFor, promptOf, promptQuery } from './prompt.ts';
import type { SimulatedQuery } from './simulated-query.ts';
import type { SimulationWriter } from './simulation-writer.ts';

/** What is asked of a writer once. */
export interface Writing {
  readonly mode: Mode;
  readonly shows: PromptStyle['shows'];
  readonly told: Told;
  readonly query: SimulatedQuery;
  /** Unsigned 32-bit integer: the world's. */
  readonly seed: number;
  /** How often the same was asked before, in vain: the writer is given another seed each time. */
  readonly attempt: number;
}

/** The texts of documents, each once, or why there are none. */
export type Texts = { readonly texts: readonly string[] } | { readonly failure: Failure };

/** Longest reply, in tokens, and temperature: those of ZeroSearch's release. */
const MAX_TOKENS = 600;
const TEMPERATURE = 0.8;

/** Asks a writer for the documents of a query. Never rejects: a writer that does is unavailable. */
export async function writing(
  { mode, shows, told, query, seed, attempt }: Writing,
  writer: SimulationWriter,
  signal: AbortSignal,
): Promise<Texts> {
  const stream = queryStream(query, seed);
  const line = promptQuery(query.line);
  const fence = fenceFor(line, stream);
  const prompt = promptOf({ mode, shows, told: told.lines, query: line, fence });
  const order = {
    prompt,
    maxTokens: MAX_TOKENS,
    temperature: TEMPERATURE,
    seed: stream.fork('writer', attempt).seed(),
  };
  try {
    return textsIn(await writer.write(order, signal), fence);
  } catch (thrown) {
    return { failure: { code: 'unavailable', message: `${writer.name}: ${messageOf(thrown)}` } };
  }
}

function textsIn(reply: unknown, fence: string): Texts {
  // writers come from anywhere
  if (typeof reply !== 'string')
    return {
      failure: { code: 'unparsable', message: `the reply is no text but ${reply === null ? 'null' : typeof reply}` },
    };
  const parsed = numberedDocuments(reply, DOCUMENTS);
  if ('unparsable' in parsed) return { failure: { code: 'unparsable', message: parsed.unparsable } };
  if (parsed.documents.some((document) => document.includes(fence)))
    return { failure: { code: 'unparsable', message: 'the reply repeats its prompt' } };
  return { texts: [...new Set(parsed.documents)] };
}
