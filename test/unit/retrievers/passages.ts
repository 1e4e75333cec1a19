import type { Corpus, Hit, Maybe, Passage } from '../../../src/core/index.ts';
import type { Found, Retriever } from '../../../src/retrievers/index.ts';

/** A corpus; a passage that is a text alone gets the id p1, p2, ... of its place. */
export function corpusOf(passages: readonly (string | Passage)[]): Corpus {
  return {
    name: 'test',
    hash: 'test',
    passages: passages.map((one, at) => (typeof one === 'string' ? { id: `p${at + 1}`, text: one } : one)),
  };
}

/** What one query finds. A failure throws its message. */
export async function hitsFor(retriever: Retriever, text: string, k = 10): Promise<readonly Hit[]> {
  return hitsIn(await retriever.search([{ text, k }])[0]);
}

/** The hits of an answer. A failure throws its message. */
export function hitsIn(found: Found | undefined): readonly Hit[] {
  if (found === undefined) throw new Error('no place for the query');
  if ('failure' in found) throw new Error(found.failure.message);
  return found;
}

/** The ids of what one query finds, best first. */
export async function idsFor(retriever: Retriever, text: string, k?: number): Promise<readonly string[]> {
  return (await hitsFor(retriever, text, k)).map((hit) => hit.id);
}

/** All answers of a batch, when the last is there. */
export async function settled<T>(answers: readonly Maybe<T>[]): Promise<readonly T[]> {
  return Promise.all(answers.map(async (answer) => answer));
}
