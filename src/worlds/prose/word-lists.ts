/** `mill, church/churches, poaching/`: singular and plural; a slash alone says that both are one word. */
export interface Noun {
  readonly singular: string;
  readonly plural: string;
}

/** The entries of a list of nouns. Without a slash the plural takes an s. */
export function nounsOf(list: string): readonly Noun[] {
  return wordsOf(list).map((entry) => {
    const [singular = entry, plural] = entry.split('/');
    if (plural === undefined) return { singular, plural: `${singular}s` };
    return { singular, plural: plural === '' ? singular : plural };
  });
}

/** The entries of a list. */
export function wordsOf(list: string): readonly string[] {
  return list.split(', ');
}

/** Every first word with every second: so many values of two words each. */
export function pairsOf([first, second]: readonly [string, string]): readonly string[] {
  return first.split(' ').flatMap((one) => second.split(' ').map((other) => `${one} ${other}`));
}
