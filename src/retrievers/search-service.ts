import * as v from 'valibot';
import {
  check,
  isPromise,
  type Answer,
  type Gold,
  type Hit,
  type Label,
  type Request,
  type Service,
} from '../core/index.ts';
import { unanswered, type Found, type Query, type Retriever } from './retriever.ts';

/** What the search tool asks. */
const SearchInput = v.strictObject({ query: v.string(), k: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * A retriever as a service: the hits in the value of its reply, and beside them what the task's judgements say of each.
 * A whole batch is one `search`.
 */
export function searchService(retriever: Retriever): Service {
  return {
    name: retriever.name,
    seesGold: true,
    timeoutMs: retriever.timeoutMs,
    run(batch) {
      const found = retriever.search(batch.map(queryOf));
      return batch.map(({ gold }, at) => {
        const one = found[at] ?? unanswered;
        const answer = (came: Found): Answer => answerOf(came, gold, retriever.name);
        return isPromise(one) ? one.then(answer) : answer(one);
      });
    },
  };
}

function queryOf({ input }: Request): Query {
  const { query, k } = check(SearchInput, input, 'search');
  return { text: query, k };
}

function answerOf(found: Found, gold: Gold | undefined, name: string): Answer {
  if (isFailed(found)) return found;
  const wrong = wrongWith(found);
  if (wrong !== null) return { failure: { code: 'unparsable', message: `retriever ${name}: ${wrong}` } };
  return { value: found, truth: gold === undefined ? undefined : { labels: labelsOf(found, gold) } };
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

function labelsOf(hits: readonly Hit[], gold: Gold): { readonly [hitId: string]: Label } {
  // entries, not assignments: an id may be `__proto__`
  return Object.fromEntries(
    hits.flatMap(({ id }) => {
      const label = labelOf(id, gold);
      return label === null ? [] : [[id, label]];
    }),
  );
}

/** Judged relevant is useful, judged irrelevant is weak noise; `null`: nobody judged it, so nothing is known. */
function labelOf(id: string, gold: Gold): Label | null {
  const grade = Object.hasOwn(gold.relevance ?? {}, id) ? gold.relevance?.[id] : undefined;
  if ((grade ?? 0) > 0 || gold.passageIds?.includes(id) === true) {
    const facts = (gold.facts ?? []).filter((fact) => fact.passageIds.includes(id));
    return { kind: 'useful', from: 'verified', check: 'qrels', supports: [id, ...facts.map((fact) => fact.id)] };
  }
  const isJudged = grade !== undefined || gold.relevanceComplete === true;
  return isJudged ? { kind: 'weak-noise', from: 'verified', check: 'qrels' } : null;
}
