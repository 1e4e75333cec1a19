import { searchTags, type Dialect } from '../../../src/dialects/index.ts';

const sound = searchTags();

/** Tells what remains first, not last. */
export const specimen: Dialect = {
  ...sound,
  render(blocks, remaining) {
    const { text, messages } = sound.render(blocks, null);
    const told = remaining === null ? '' : `Left: turns ${remaining.turns}.\n`;
    return {
      text: told + text,
      messages: messages.map((message) => ({ ...message, content: told + message.content })),
    };
  },
};
