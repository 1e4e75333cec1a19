import { withResults } from '../broken-env.ts';

/** Keeps quiet about what is left. */
export const specimen = withResults(({ observation, ...result }) => {
  const lines = observation.text.split('\n').filter((line) => !line.startsWith('Left:'));
  return { ...result, observation: { ...observation, text: lines.join('\n') } };
});
