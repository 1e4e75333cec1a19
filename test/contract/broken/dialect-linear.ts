import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Looks through the rest of the text at every fourth bracket of a run. */
export const specimen: Dialect = {
  ...sound,
  parse(turn, tools) {
    let found = 0;
    for (let at = 0; turn.text.startsWith('<<', at); at += 4) if (turn.text.includes('never', at)) found += 1;
    return found > 0 ? { actions: [], end: 0 } : sound.parse(turn, tools);
  },
};
