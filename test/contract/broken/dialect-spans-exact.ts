import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** The span of an answer begins where the turn begins. */
export const specimen: Dialect = {
  ...sound,
  parse(turn, tools) {
    const { actions, end } = sound.parse(turn, tools);
    return { actions: actions.map((action) => ({ ...action, span: { ...action.span, start: 0 } })), end };
  },
};
