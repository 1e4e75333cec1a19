import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Takes the arguments of native calls for JSON. */
export const specimen: Dialect = {
  ...sound,
  parse(turn, tools) {
    for (const call of turn.toolCalls ?? []) JSON.parse(call.arguments);
    return sound.parse(turn, tools);
  },
};
