import type { Part, Retriever, RetrieverBuild } from 'foragym';
import * as v from 'valibot';

/** Finds passages whose title holds a word of the query. */
export const titles: Part<Retriever, RetrieverBuild> = {
  params: v.strictObject({}),
  says: 'passages whose title holds a word of the query, by id',
  make: (_params, { corpus }) => ({
    name: 'titles',
    search: (batch) =>
      batch.map(({ text, k }) => {
        const words = text.split(/\s+/).filter((word) => word !== '');
        const found = corpus.passages.filter(({ title = '' }) => words.some((word) => title.includes(word)));
        const best = found.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, k);
        return best.map((passage, at) => ({ id: passage.id, text: passage.text, score: 1, rank: at + 1 }));
      }),
  }),
};
