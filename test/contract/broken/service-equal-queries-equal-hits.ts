import type { ServiceSubject } from '../../../src/conformance/index.ts';
import { soundService, withHitsOf } from '../sound-service.ts';

/** Loses a hit when a query is asked again. */
export const specimen: ServiceSubject = {
  async make(world) {
    const asked = new Set<string>();
    return withHitsOf(await soundService.make(world), (ask, query) => {
      const key = JSON.stringify(query);
      const hits = asked.has(key) ? ask(query).slice(0, -1) : ask(query);
      asked.add(key);
      return hits;
    });
  },
};
