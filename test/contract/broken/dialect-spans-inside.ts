import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Ends one character too late. */
export const specimen: Dialect = {
  ...sound,
  parse(turn, tools) {
    return { ...sound.parse(turn, tools), end: turn.text.length + 1 };
  },
};
