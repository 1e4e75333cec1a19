import { fail } from '../../../src/core/index.ts';
import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Can read a call of `open`, but not write one. */
export const specimen: Dialect = {
  ...sound,
  write(actions, tools) {
    const [first] = actions;
    if (first?.type === 'call' && first.tool === 'open') fail('dialect/unwritable', 'there is no form for opening');
    return sound.write(actions, tools);
  },
};
