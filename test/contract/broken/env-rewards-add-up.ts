import { withResults } from '../broken-env.ts';

/** Adds a bonus to every step that is in no total. */
export const specimen = withResults((result) => ({
  ...result,
  reward: result.reward === null ? null : result.reward + 0.25,
}));
