import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();
let mistakes = 0;

/** Counts invalid turns over all episodes, and says so. */
export const specimen: Dialect = {
  ...sound,
  parse(turn, tools) {
    const { actions, end } = sound.parse(turn, tools);
    const counted = actions.map((action) =>
      action.type === 'invalid' ? { ...action, reason: `Mistake ${(mistakes += 1)}. ${action.reason}` } : action,
    );
    return { actions: counted, end };
  },
};
