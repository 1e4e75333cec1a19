import { withResults } from '../broken-env.ts';

/** Hands out characters turn by turn. */
export const specimen = withResults(({ observation, ...result }) => {
  const characters = observation.remaining.characters + observation.turn * 200_000;
  return { ...result, observation: { ...observation, remaining: { ...observation.remaining, characters } } };
});
