import { describe, it } from 'vitest';
import { retrieverSubject, serviceClauses } from '../../src/conformance/index.ts';
import type { JsonObject } from '../../src/core/index.ts';
import { retrieverParts } from '../../src/retrievers/index.ts';

/** What fails or waits on purpose is checked in good health: what it does then is its own test's matter. */
const inHealth: { readonly [part: string]: JsonObject } = { failing: { share: 0 }, slow: { latencyMs: 0 } };

describe.each(Object.entries(retrieverParts))('%s', (name, part) => {
  it.each(serviceClauses)('$id: $says', (clause) => clause.check(retrieverSubject(part, inHealth[name])));
});
