import * as v from 'valibot';
import type { Answer, Corpus, Hit, Part, Reply, Request, Service, Truth, Use } from '../core/index.ts';
import { changedReplies } from './changed-replies.ts';
import { innerUse } from './inner-use.ts';
import type { Retriever, SearchServiceBuild } from './retriever.ts';
import { queryOf, serviceOver } from './search-service.ts';

/** Parameters of `withheld` by name: {@link withheld} itself is handed its service. */
export interface WithheldParams {
  /** The retriever or search service that finds the rest. Default `bm25`. */
  readonly inner: Use;
}

/**
 * Holds back the gold passages of a task that its gold says cannot be answered: the passages are there, and nobody finds
 * them. What comes next takes their places, so that a list is as long as any other. Every other task gets its replies as
 * they are.
 * @param corpus What a retriever inside searches, where it may have been generated.
 */
export function withheld(inner: Retriever | Service, corpus?: Pick<Corpus, 'knowledge'>): Service {
  const inside = serviceOver(inner, { name: NAME, corpus });
  return {
    ...inside,
    name: NAME,
    seesGold: true,
    run: changedReplies(inside, { name: NAME, ask: asking, change: without }),
  };
}

const NAME = 'withheld';

/** The part of the shelf: `{ use: 'withheld', inner: { use: 'bm25' } }`. */
export const withheldPart: Part<Service, SearchServiceBuild, WithheldParams> = {
  params: v.strictObject({ inner: innerUse }),
  says: 'Another retriever that never finds the gold passages of a task whose gold says that nobody can answer it.',
  make: ({ inner }, build) => withheld(build.inner(inner)),
};

/** Asks for as many more hits as may be held back. */
function asking(request: Request): Request {
  const { size } = heldBack(request);
  if (size === 0) return request;
  const { text: query, k } = queryOf(request);
  const { task, gold, seed, turn, options, rng, session } = request;
  return { input: { query, k: k + size }, task, gold, seed, turn, options, rng, session };
}

function heldBack({ gold }: Request): ReadonlySet<string> {
  return new Set(gold?.answerable === false ? gold.passageIds : []);
}

function without(hits: readonly Hit[], truth: Reply['truth'], request: Request): Answer {
  const held = heldBack(request);
  if (held.size === 0) return { value: hits, truth };
  const kept = hits.filter(({ id }) => !held.has(id)).slice(0, queryOf(request).k);
  return {
    value: kept.map((hit, at) => ({ ...hit, rank: at + 1 })),
    truth: truth && { ...truth, labels: labelsOf(kept, truth) },
  };
}

function labelsOf(hits: readonly Hit[], { labels }: Truth): Truth['labels'] {
  const shown = new Set(hits.map(({ id }) => id));
  return Object.fromEntries(Object.entries(labels).filter(([id]) => shown.has(id)));
}
