import { brokenEnv } from '../broken-env.ts';

/** Throws at control characters. */
export const specimen = brokenEnv((env) => ({
  async step(turn) {
    if (typeof turn === 'string' && turn.includes('\u0000')) throw new TypeError('control character');
    return env.step(turn);
  },
}));
