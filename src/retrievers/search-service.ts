import * as v from 'valibot';
import { isPromise, type Answer, type Gold, type Hit, type Label, type Request, type Service } from '../core/index.ts';
import type { Found, Query, Retriever } from './retriever.ts';

const schema = v.object({ query: v.string(), k: v.number() });

/** A retriever as the service `search`: the hits in the reply's value, what is true of them beside it. */
export function searchService(retriever: Retriever): Service {
  return {
    name: retriever.name,
    seesGold: true,
    timeoutMs: retriever.timeoutMs,
    run(batch) {
      const found = retriever.search(batch.map(queryOf));
      return batch.map(({ gold }, at) => {
        const one = found[at] ?? { failure: { code: 'unparsable' as const, message: 'no place for this query' } };
        return isPromise(one) ? one.then((hits) => answerOf(hits, gold)) : answerOf(one, gold);
      });
    },
  };
}

function queryOf({ input }: Request): Query {
  const { query, k } = v.parse(schema, input);
  return { text: query, k };
}

function answerOf(found: Found, gold: Gold | undefined): Answer {
  if ('failure' in found) return found;
  return { value: found, truth: gold === undefined ? undefined : { labels: labelsOf(found, gold) } };
}

function labelsOf(hits: readonly Hit[], gold: Gold): { readonly [id: string]: Label } {
  const labels: { [id: string]: Label } = {};
  for (const { id } of hits) {
    const label = labelOf(id, gold);
    if (label !== undefined) labels[id] = label;
  }
  return labels;
}

/** Judged relevant is useful, judged not relevant is weak noise; what nobody judged has no label at all. */
function labelOf(id: string, gold: Gold): Label | undefined {
  const grade = gold.relevance?.[id];
  if ((grade ?? 0) > 0 || gold.passageIds?.includes(id) === true) {
    const facts = (gold.facts ?? []).filter((fact) => fact.passageIds.includes(id)).map((fact) => fact.id);
    return { kind: 'useful', from: 'verified', check: 'qrels', supports: [id, ...facts] };
  }
  return grade !== undefined || gold.relevanceComplete === true ? { kind: 'weak-noise', from: 'verified', check: 'qrels' } : undefined;
}
