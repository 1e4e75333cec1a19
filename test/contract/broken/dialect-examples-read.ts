import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Says nothing about how to answer. */
export const specimen: Dialect = {
  ...sound,
  instructions: (tools) =>
    sound
      .instructions(tools)
      .split('\n')
      .filter((line) => !line.includes('<answer>'))
      .join('\n'),
};
