import {
  check,
  isFailure,
  Rng,
  type Answer,
  type Corpus,
  type Example,
  type Hit,
  type JsonObject,
  type Maybe,
  type Part,
  type Request,
  type Service,
} from '../core/index.ts';
import { constant } from '../curricula/index.ts';
import { perturbationParts } from '../perturbations/index.ts';
import {
  bm25,
  searchService,
  type Query,
  type Retriever,
  type RetrieverBuild,
  type SearchServiceBuild,
} from '../retrievers/index.ts';
import { planted } from './canary.ts';
import { demand, quote } from './clause.ts';
import { founder, smallCorpus } from './small-world.ts';

/** A retriever to be checked, as the service that the machine sees. */
export interface ServiceSubject {
  /** The service over these passages, made anew. */
  make(world: ServiceWorld): Maybe<Service>;
}

/** What a service is made over. */
export interface ServiceWorld {
  readonly corpus: Corpus;
  /** What a wrapper finds inside; others leave it alone. */
  readonly inner: Retriever;
}

/** The subject of a retriever on a shelf. */
export function retrieverSubject(part: Part<Retriever, RetrieverBuild>, params: JsonObject = {}): ServiceSubject {
  return {
    make({ corpus, inner }) {
      const checked: unknown = check(part.params, params, 'retriever');
      return searchService(part.make(checked, { corpus, inner: () => inner }));
    },
  };
}

/** The subject of a search service on a shelf. Its noise, where it has any, is as much at every step. */
export function serviceSubject(part: Part<Service, SearchServiceBuild>, params: JsonObject = {}): ServiceSubject {
  return {
    make({ corpus, inner }) {
      const checked: unknown = check(part.params, params, 'service');
      return part.make(checked, serviceBuild(corpus, inner));
    },
  };
}

/** What a search service is made over. */
export function serviceBuild(corpus: Corpus, inner: Retriever): SearchServiceBuild {
  return {
    corpus,
    inner: () => searchService(inner, corpus),
    curriculum: (noise) => constant({ noise: typeof noise === 'number' ? noise : SOME_NOISE }),
    perturbations: perturbationParts,
  };
}

/** Noise where a service names a curriculum: none of its needs can be told here. */
const SOME_NOISE = 0.5;

/** The service over the kit's passages, in which a wrapper wraps a plain retriever. */
export async function serviceOver(subject: ServiceSubject, corpus: Corpus = smallCorpus): Promise<Service> {
  return subject.make({ corpus, inner: bm25(corpus) });
}

/** Asks all queries in one batch. */
export async function answersOf(service: Service, queries: readonly Query[]): Promise<readonly Answer[]> {
  const answers = service.run(queries.map(requestOf), new AbortController().signal);
  return Promise.all(answers.map(async (answer) => answer));
}

/** The hits of each query, asked in one batch. A failure breaks the clause: the kit's world is in good health. */
export async function hitsOf(service: Service, queries: readonly Query[]): Promise<readonly (readonly Hit[])[]> {
  const answers = await answersOf(service, queries);
  return queries.map(({ text }, at) => {
    const answer = answers[at];
    demand(answer !== undefined, `the query ${quote(text)} got no answer`);
    demand(!isFailure(answer), `the query ${quote(text)} failed in a world in good health`);
    demand(Array.isArray(answer.value), `the query ${quote(text)} got no list of hits`);
    return answer.value;
  });
}

const asked: Example = { task: founder.task, gold: planted(founder.gold) };

/** One request, whose gold holds the canary. */
export function requestOf({ text, k }: Query): Request {
  return { input: { query: text, k }, ...asked, seed: 7, turn: 0, options: {}, rng: Rng.of(7) };
}
