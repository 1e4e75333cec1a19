/** Two strings that enclose a body; or, where `close` is `null`, one string that stands alone. */
export interface Tag {
  readonly name: string;
  readonly open: string;
  readonly close: string | null;
}

/** One end of a tag, found in a text. UTF-16 offsets, `end` exclusive. */
export interface Mark<T extends Tag> {
  readonly tag: T;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

/** The first mark at or after `from`, or `null` when there is none. */
export type Scan<T extends Tag> = (text: string, from: number) => Mark<T> | null;

/**
 * A scanner for a table of tags. Every string of the table must begin with `<` and end with `>` and hold no other of
 * either: so no two can match at one place, every `<` is looked at once, and a scan is linear in the text. Strings match
 * to the letter: no other case, no attributes, no white space inside.
 */
export function scanFor<T extends Tag>(tags: readonly T[]): Scan<T> {
  const byUnit = new Map<number, Literal<T>[]>();
  for (const literal of tags.flatMap(literalsOf)) {
    const unit = literal.text.charCodeAt(1);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), literal]);
  }
  return (text, from) => {
    for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at + 1)) {
      const literals = byUnit.get(text.charCodeAt(at + 1));
      const literal = literals === undefined ? null : matchAt(literals, text, at);
      if (literal !== null) {
        return { tag: literal.tag, closing: literal.closing, start: at, end: at + literal.text.length };
      }
    }
    return null;
  };
}

interface Literal<T extends Tag> {
  readonly tag: T;
  readonly closing: boolean;
  readonly text: string;
}

function literalsOf<T extends Tag>(tag: T): Literal<T>[] {
  const open = { tag, closing: false, text: tag.open };
  return tag.close === null ? [open] : [open, { tag, closing: true, text: tag.close }];
}

function matchAt<T extends Tag>(literals: readonly Literal<T>[], text: string, at: number): Literal<T> | null {
  for (const literal of literals) if (text.startsWith(literal.text, at)) return literal;
  return null;
}
