import type { ServiceSubject } from '../../../src/conformance/index.ts';
import { isPromise } from '../../../src/core/index.ts';
import { searchService } from '../../../src/retrievers/index.ts';

/** A wrapper that takes a failure inside for nothing found. */
export const specimen: ServiceSubject = {
  make: ({ inner }) =>
    searchService({
      name: 'hopeful',
      search: (batch) => inner.search(batch).map((found) => (!isPromise(found) && 'failure' in found ? [] : found)),
    }),
};
