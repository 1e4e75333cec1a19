import { withResults } from '../broken-env.ts';

/** Puts a date where JSON has none. */
export const specimen = withResults((result) => ({ ...result, info: { ...result.info, when: new Date(0) } }));
