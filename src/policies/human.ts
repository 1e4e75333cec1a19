import type { Maybe, Observation } from '../core/index.ts';
import type { Policy, Written } from './policy.ts';

/** A person: `ask` shows an observation and resolves with what the person wrote. No part: who asks is for the door to say. */
export function human(ask: (observation: Observation) => Maybe<Written>): Policy {
  return { name: 'human', open: () => ({ act: ask }) };
}
