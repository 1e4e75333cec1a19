import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Gives passages back the tags of answers. */
export const specimen: Dialect = {
  ...sound,
  render(blocks, remaining) {
    const { text, messages } = sound.render(blocks, remaining);
    return { text: text.replaceAll('‹answer>', '<answer>').replaceAll('‹/answer>', '</answer>'), messages };
  },
};
