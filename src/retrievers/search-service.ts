import * as v from 'valibot';
import {
  check,
  fail,
  isJsonObject,
  isPromise,
  type Answer,
  type Corpus,
  type Gold,
  type Hit,
  type Json,
  type Label,
  type Request,
  type Service,
  type Truth,
} from '../core/index.ts';
import { unanswered, type Found, type Query, type Retriever } from './retriever.ts';

/** What the search tool asks. */
const SearchInput = v.strictObject({ query: v.string(), k: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * A retriever as a service: the hits in the value of its reply, and beside them what is true of each: by construction in a
 * generated corpus, for a task that names its facts, else as the task's judgements say. A whole batch is one `search`.
 * @param corpus What the retriever searches, where it may have been generated.
 */
export function searchService(retriever: Retriever, corpus?: Pick<Corpus, 'knowledge'>): Service {
  const isGenerated = corpus?.knowledge !== undefined;
  return {
    name: retriever.name,
    seesGold: true,
    timeoutMs: retriever.timeoutMs,
    run(batch) {
      const found = retriever.search(batch.map(queryOf));
      return batch.map(({ gold }, at) => {
        const one = found[at] ?? unanswered;
        const label: Labelling = isGenerated && gold?.facts !== undefined ? labelByFacts : labelByJudgements;
        const labels = (hits: readonly Hit[]) =>
          gold === undefined ? undefined : { labels: labelsOf(hits, gold, label) };
        const answer = (came: Found): Answer => answerOf(came, labels, retriever.name);
        return isPromise(one) ? one.then(answer) : answer(one);
      });
    },
  };
}

/**
 * What a wrapper written in code wraps: a search service as it is, or a retriever, made one. Throws `params/invalid` for
 * anything else.
 */
export function serviceOver(
  inner: Retriever | Service,
  { name, corpus }: { readonly name: string; readonly corpus?: Pick<Corpus, 'knowledge'> | undefined },
): Service {
  if (typeof inner === 'object' && 'run' in inner) return inner;
  if (typeof inner === 'object' && 'search' in inner) return searchService(inner, corpus);
  return fail('params/invalid', `${name}: what it wraps is neither a retriever nor a search service`);
}

/** The query of a request, as the search tool asks it. */
export function queryOf({ input }: Pick<Request, 'input'>): Query {
  const { query, k } = check(SearchInput, input, 'search');
  return { text: query, k };
}

/** What every hit has that a service found, whoever wrote the service. */
export function isHits(value: Json): value is Hit[] {
  return Array.isArray(value) && value.every((hit: Json) => isJsonObject(hit) && 'id' in hit && 'text' in hit);
}

function answerOf(found: Found, truthOf: (hits: readonly Hit[]) => Truth | undefined, name: string): Answer {
  if (isFailed(found)) return found;
  const wrong = wrongWith(found);
  if (wrong !== null) return { failure: { code: 'unparsable', message: `retriever ${name}: ${wrong}` } };
  return { value: found, truth: truthOf(found) };
}

function isFailed(found: unknown): found is Exclude<Found, readonly Hit[]> {
  return typeof found === 'object' && found !== null && 'failure' in found;
}

/** Retrievers come from anywhere, and a hit that is none would break a policy far from here. */
function wrongWith(found: unknown): string | null {
  if (!Array.isArray(found)) return 'it found no list of hits';
  for (const [at, hit] of found.entries()) {
    if (typeof hit?.id !== 'string') return `hit ${at} has no id`;
    if (typeof hit.text !== 'string') return `hit "${hit.id}" has no text`;
    if (!Number.isFinite(hit.score) || !Number.isInteger(hit.rank)) return `hit "${hit.id}" has no score or no rank`;
  }
  return null;
}

/** What is true of the passage with this id, for a task; `null`: nobody knows. */
type Labelling = (id: string, gold: Gold) => Label | null;

function labelsOf(hits: readonly Hit[], gold: Gold, labelOf: Labelling): Truth['labels'] {
  // entries, not assignments: an id may be `__proto__`
  return Object.fromEntries(
    hits.flatMap(({ id }) => {
      const label = labelOf(id, gold);
      return label === null ? [] : [[id, label]];
    }),
  );
}

/** In a generated corpus a passage states what it was rendered from: a gold fact, or nothing that the task needs. */
function labelByFacts(id: string, gold: Gold): Label {
  const facts = factsIn(id, gold);
  if (facts.length === 0 && gold.passageIds?.includes(id) !== true) return { kind: 'weak-noise', from: 'construction' };
  return { kind: 'useful', from: 'construction', supports: [id, ...facts] };
}

/** Judged relevant is useful, judged irrelevant is weak noise; `null`: nobody judged it, so nothing is known. */
function labelByJudgements(id: string, gold: Gold): Label | null {
  const grade = Object.hasOwn(gold.relevance ?? {}, id) ? gold.relevance?.[id] : undefined;
  if ((grade ?? 0) > 0 || gold.passageIds?.includes(id) === true)
    return { kind: 'useful', from: 'verified', check: 'qrels', supports: [id, ...factsIn(id, gold)] };
  const isJudged = grade !== undefined || gold.relevanceComplete === true;
  return isJudged ? { kind: 'weak-noise', from: 'verified', check: 'qrels' } : null;
}

/** Ids of the gold facts that a passage states. */
function factsIn(id: string, { facts = [] }: Gold): readonly string[] {
  return facts.filter((fact) => fact.passageIds.includes(id)).map((fact) => fact.id);
}
