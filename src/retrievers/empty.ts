import * as v from 'valibot';
import type { Part } from '../core/index.ts';
import type { Retriever, RetrieverBuild } from './retriever.ts';

/** Finds nothing, at once, for every query: searching is free and useless. */
export function empty(): Retriever {
  return { name: 'empty', search: (batch) => batch.map(() => []) };
}

/** The part of the shelf: `empty`. */
export const emptyPart: Part<Retriever, RetrieverBuild> = {
  params: v.strictObject({}),
  says: 'Finds nothing for every query: a world in good health that holds no answer.',
  make: () => empty(),
};
