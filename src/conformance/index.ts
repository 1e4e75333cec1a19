export type { Clause } from './clause.ts';
export { dialectClauses } from './dialect-clauses.ts';
export { serviceClauses } from './service-clauses.ts';
export { retrieverSubject, type ServiceSubject, type ServiceWorld } from './service-subject.ts';
export { rewardClauses } from './reward-clauses.ts';
export { pipelineClauses } from './pipeline-clauses.ts';
export { exporterClauses } from './exporter-clauses.ts';
