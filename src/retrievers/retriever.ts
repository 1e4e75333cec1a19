import type { Clock, Corpus, Failure, Hit, Maybe, Service, Use } from '../core/index.ts';
import type { Curriculum } from '../curricula/index.ts';
import type { Perturbation } from '../perturbations/index.ts';

/** A query as it reaches a retriever: cleaned and bounded by the tool that asks. */
export interface Query {
  readonly text: string;
  /** Hits wanted, at least 1. */
  readonly k: number;
}

/**
 * Finds passages. The contract, checked by the conformance clauses of services:
 * at most `k` hits, ids unique, ranks from 1 without gaps, scores not rising, ties by passage id in code-unit order;
 * the first k of k+1 are the k; a query without a searchable term finds nothing; equal queries find equal hits,
 * whatever the batch.
 */
export interface Retriever {
  readonly name: string;
  /** Milliseconds until a query counts as failed; mandatory where `search` answers with promises. */
  readonly timeoutMs?: number | undefined;
  /** One place a query, each settling on its own. A world that fails says so: it never returns an empty list for it. */
  search(batch: readonly Query[]): readonly Maybe<Found>[];
}

/** Hits, or the reason why the world has none to give. */
export type Found = readonly Hit[] | { readonly failure: Failure };

/** What stands in a place that a retriever left empty. */
export const unanswered: Found = {
  failure: { code: 'unparsable', message: 'the retriever answered fewer queries than it was asked' },
};

/** What a retriever is made over. */
export interface RetrieverBuild {
  readonly corpus: Corpus;
  /** Who waits, for a retriever that does. Absent: this process's. */
  readonly clock?: Clock | undefined;
  /** The retriever that a wrapper wraps. */
  inner(use: Use): Retriever;
}

/** What a search service is made over: one that changes the replies of another, or one that writes documents itself. */
export interface SearchServiceBuild {
  readonly corpus: Corpus;
  /** The labelled search service that a wrapper wraps: what its parameter `inner` names. A retriever is made one. */
  inner(use: Use): Service;
  /** How probable noise is: what its parameter `noise` says, a probability or the curriculum that it follows. */
  curriculum(noise: number | Use): Curriculum;
  /** What may be done to hits, by name: our operators, and those of the plugins at hand. */
  readonly perturbations: { readonly [name: string]: Perturbation };
}

/** One way in which a whole reply may come out, and the rate of each hit that it shows. */
export type ReplyOutcome = {
  readonly chance: number;
  /** By hit id. A hit whose label is not trusted has none: no verdict on it is scored. */
  readonly rates: { readonly [hitId: string]: number };
};

/** `Truth.shared` of a search service that draws something for a reply as a whole. */
export type SharedNoise = {
  /** Whether one draw on all slots alike took from them what they said; what only adds to them is not told here. */
  readonly fell?: { readonly noisy: boolean };
  /** The operator that was drawn for the list, and whether it fell in its noisy form. */
  readonly list?: { readonly operator: string; readonly noisy: boolean };
  /**
   * Where slots hang together, the ways in which the reply might have come out and shown something, with chances that sum
   * to 1; inside an outcome its slots are independent.
   */
  readonly outcomes?: readonly ReplyOutcome[];
  /** How often each operator was drawn where it does not apply. */
  readonly redrawn?: { readonly [operator: string]: number };
  /** Why a writer of documents had none for this query, though it has some for the task's own question. */
  readonly unwritten?: string;
};
