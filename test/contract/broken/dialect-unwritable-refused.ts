import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Drops what the grammar cannot hold. */
export const specimen: Dialect = {
  ...sound,
  write(actions, tools) {
    const cleaned = actions.map((action) =>
      action.type === 'answer' ? { ...action, text: action.text.replaceAll('<', '') } : action,
    );
    return sound.write(cleaned, tools);
  },
};
