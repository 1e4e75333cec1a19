import { withResults } from '../broken-env.ts';

/** Ends both ways at once. */
export const specimen = withResults((result) => ({ ...result, truncated: result.truncated || result.terminated }));
