import type { Clause } from './clause.ts';
import { orderClauses } from './env-order-clauses.ts';
import { earningClauses } from './env-reward-clauses.ts';
import { samenessClauses } from './env-sameness-clauses.ts';
import { shownClauses } from './env-shown-clauses.ts';
import type { EnvSubject } from './env-subject.ts';

/** What every environment keeps. */
export const envClauses: readonly Clause<EnvSubject>[] = [
  ...orderClauses,
  ...samenessClauses,
  ...shownClauses,
  ...earningClauses,
];
