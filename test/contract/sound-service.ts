import { retrieverSubject, type ServiceSubject } from '../../src/conformance/index.ts';
import { isPromise, type Answer, type Hit, type Request, type Service } from '../../src/core/index.ts';
import { retrieverParts, type Query } from '../../src/retrievers/index.ts';

const { bm25 } = retrieverParts;
if (bm25 === undefined) throw new Error('there is no bm25');

/** A retriever that keeps every clause. */
export const soundService: ServiceSubject = retrieverSubject(bm25);

/** Gives the hits of a query, with the whole retriever at hand. */
export type Find = (ask: (query: Query) => readonly Hit[], query: Query) => readonly Hit[];

/** The sound retriever, finding otherwise. */
export function withHits(find: Find): ServiceSubject {
  return { make: async (world) => withHitsOf(await soundService.make(world), find) };
}

/** A service, finding otherwise. */
export function withHitsOf(service: Service, find: Find): Service {
  return {
    ...service,
    run: (batch, signal) =>
      batch.map((request) => {
        const ask = (query: Query): readonly Hit[] =>
          hitsIn(service.run([{ ...request, input: { query: query.text, k: query.k } }], signal)[0]);
        const { query, k } = request.input as { query: string; k: number };
        return { value: find(ask, { text: query, k }) };
      }),
  };
}

/** The sound retriever, answering otherwise. */
export function withAnswers(
  change: (answers: readonly Answer[], batch: readonly Request[]) => readonly Answer[],
): ServiceSubject {
  return {
    async make(world) {
      const service = await soundService.make(world);
      return { ...service, run: (batch, signal) => change(service.run(batch, signal) as Answer[], batch) };
    },
  };
}

function hitsIn(answer: unknown): readonly Hit[] {
  if (isPromise(answer)) throw new Error('the sound retriever answers at once');
  return (answer as { readonly value: readonly Hit[] }).value;
}
