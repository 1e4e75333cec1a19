import { brokenEnv } from '../broken-env.ts';
import { tinySubject } from '../tiny-subject.ts';

/** Forgets one of its limits when it says what it is. */
export const specimen = brokenEnv(
  ({ spec }) => ({ spec: { ...spec, limits: { ...spec.limits, charactersPerTurn: 6000 } } }),
  tinySubject({ charactersPerTurn: 20 }),
);
