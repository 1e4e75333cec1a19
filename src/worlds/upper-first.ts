const [A, Z, CASE] = [0x61, 0x7a, 0x20];

/** A text with its first letter in upper case, where that is one of a to z: our own words begin with no other. */
export function upperFirst(text: string): string {
  const letter = text.charCodeAt(0);
  return letter >= A && letter <= Z ? String.fromCharCode(letter - CASE) + text.slice(1) : text;
}
