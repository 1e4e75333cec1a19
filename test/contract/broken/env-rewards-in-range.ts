import { withResults } from '../broken-env.ts';

/** Pays seven where one is the most. */
export const specimen = withResults(({ info, ...result }) => {
  const { rewards } = info;
  return rewards === undefined
    ? { info, ...result }
    : { ...result, info: { ...info, rewards: { ...rewards, 'answer-em': 7 } } };
});
