/** The tags that stand in a text, each once. */
export function tagsIn(text: string): readonly string[] {
  return [...new Set(text.match(/<[^<>\s]{1,40}>/g))];
}

/** How often a part stands in a text. */
export function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
