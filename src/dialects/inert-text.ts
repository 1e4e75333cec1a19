import type { Json } from '../core/index.ts';

/**
 * Text of the world that no dialect can take for a tag: `<` becomes `‹` wherever a name, a slash or a bar could follow,
 * with or without white space between. Names do not matter, so neither do the tools on offer, nor their case: markup and
 * chat markers change as tags do, while `p < 0.05` stays. Read `‹` as `<`; nothing else is touched.
 */
export function inert(text: string): string {
  return text.includes('<') ? text.replace(tagLike, '‹') : text;
}

/** What a tool replied, inert: a string as it stands, anything else as JSON. */
export function resultText(value: Json): string {
  return inert(typeof value === 'string' ? value : JSON.stringify(value));
}

// Linear: the lookahead stops at the next `<`, and white space and slashes can be no name.
const tagLike = /<(?=[\s/]*[A-Za-z_|])/g;
