import type { Dialect } from '../dialects/index.ts';
import type { Clause } from './clause.ts';
import { renderClauses } from './dialect-render-clauses.ts';
import { speechClauses } from './dialect-speech-clauses.ts';

/** What every dialect keeps. The subject is the dialect itself. */
export const dialectClauses: readonly Clause<Dialect>[] = [...speechClauses, ...renderClauses];
