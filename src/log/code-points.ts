/**
 * Offsets are UTF-16 in memory and code points in files and on wires: another language counts code points, and one
 * emoji would shift every later span. Text without surrogates, nearly all of it, needs no conversion.
 */
export function codePointOffsets(text: string, utf16: readonly number[]): readonly number[] {
  return hasAstral(text) ? convert(text, utf16, 'to') : utf16;
}

/** The reverse of {@link codePointOffsets}. */
export function utf16Offsets(text: string, codePoints: readonly number[]): readonly number[] {
  return hasAstral(text) ? convert(text, codePoints, 'from') : codePoints;
}

function hasAstral(text: string): boolean {
  return /[\ud800-\udbff]/.test(text);
}

/** One pass over the text whatever the number of offsets; an offset past the end keeps its distance from the end. */
function convert(text: string, offsets: readonly number[], direction: 'to' | 'from'): readonly number[] {
  const utf16At: number[] = [];
  let at = 0;
  for (const character of text) {
    utf16At.push(at);
    at += character.length;
  }
  utf16At.push(at);
  if (direction === 'from') {
    const points = utf16At.length - 1;
    return offsets.map((offset) => utf16At[offset] ?? at + offset - points);
  }
  const pointAt = new Map(utf16At.map((unit, point) => [unit, point]));
  // an offset inside a surrogate pair belongs to the character that it cuts
  return offsets.map((offset) => pointAt.get(offset) ?? pointAt.get(offset - 1) ?? utf16At.length - 1 + offset - at);
}
