import { brokenEnv } from '../broken-env.ts';

/** Counts the turns in the first message. */
export const specimen = brokenEnv((env) => ({
  messages() {
    const [first, ...rest] = env.messages();
    const turns = env.log().entries.length;
    return first === undefined ? rest : [{ ...first, content: `${first.content} Turn ${turns}.` }, ...rest];
  },
}));
