import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Shortens passages in messages, not in the text. */
export const specimen: Dialect = {
  ...sound,
  render(blocks, remaining) {
    const { text, messages } = sound.render(blocks, remaining);
    return {
      text,
      messages: messages.map((message) => ({ ...message, content: message.content.replace(' crosses', '') })),
    };
  },
};
