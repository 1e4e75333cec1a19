/**
 * The contracts of the gym as data: clauses that any test runner can run, and a check of a whole plugin.
 *
 * ```ts
 * import { test } from 'node:test';
 * import { dialectClauses } from 'foragym/conformance';
 * import { myDialect } from './my-dialect.js';
 *
 * for (const { id, says, check } of dialectClauses) test(`${id}: ${says}`, () => check(myDialect));
 * ```
 * @packageDocumentation
 */
export { checkPlugin, type Finding } from './check-plugin.ts';
export type { Clause } from './clause.ts';
export { dialectClauses } from './dialect-clauses.ts';
export { envClauses } from './env-clauses.ts';
export { envSubject, type Change, type EnvSubject, type EnvSubjectOptions } from './env-subject.ts';
export { exporterClauses } from './exporter-clauses.ts';
export { partClauses, type PartSubject } from './part-clauses.ts';
export { pipelineClauses } from './pipeline-clauses.ts';
export { rewardClauses } from './reward-clauses.ts';
export { serviceClauses } from './service-clauses.ts';
export { retrieverSubject, serviceSubject, type ServiceSubject, type ServiceWorld } from './service-subject.ts';
