import { describe, it } from 'vitest';
import { serviceClauses, serviceSubject } from '../../src/conformance/index.ts';
import type { JsonObject } from '../../src/core/index.ts';
import { serviceParts } from '../../src/retrievers/index.ts';

/** The usual noise and others: always, never, on whole replies, and by operators that add or double text. */
const profiles: readonly JsonObject[] = [
  {},
  { noise: 1 },
  { noise: 0 },
  { noise: 0.5, scope: 'batch' },
  { noise: 1, operators: ['instruction', 'padding', 'duplication', 'off-topic'], twins: 0 },
  { noise: 0.5, operators: 'padding' },
];

describe.each(profiles)('degraded %j', (params) => {
  const { degraded } = serviceParts;
  it.each(serviceClauses)('$id: $says', async (clause) => {
    if (degraded === undefined) throw new Error('there is no degraded');
    await clause.check(serviceSubject(degraded, params));
  });
});

describe.each<JsonObject>([{}, { noise: 0 }, { noise: 1 }])('simulated %j', (params) => {
  const { simulated } = serviceParts;
  it.each(serviceClauses)('$id: $says', async (clause) => {
    if (simulated === undefined) throw new Error('there is no simulated');
    await clause.check(serviceSubject(simulated, params));
  });
});
