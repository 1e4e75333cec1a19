import { lowerCase } from './tables.ts';
import { isBetweenWords, nextWord } from './words.ts';

/** A text in which words are looked for without reading the rest of it: quicker by far, since most texts hold few of them. */
export interface Page {
  readonly text: string;
  /** The text in lower case: each word stands where it stands in the text, letter for letter. */
  readonly lowered: string;
}

/** Commas that may stand inside a number, and letters whose lower case is longer than they are or hangs on their neighbours. */
const unsettled = /,[0-9\u0080-\uffff]|[\u0130\u03a3]/;

/** A text to look for words in; `undefined`: its words are not its letters, so all of it must be read. */
export function pageOf(text: string): Page | undefined {
  return unsettled.test(text) ? undefined : { text, lowered: lowerCase(text) };
}

/** Where a word of this form stands from a place on; -1 where none does. */
export function findWord(page: Page, form: string, from = 0): number {
  return find(page, form, { from, isWhole: true });
}

/** Whether some word begins so. */
export function hasBeginning(page: Page, beginning: string): boolean {
  return find(page, beginning, { from: 0, isWhole: false }) >= 0;
}

/** Where the words of a spelling end whose first begins at a place; -1 where the rest does not follow it. */
export function spellingEnd({ text, lowered }: Page, [first = '', ...rest]: readonly string[], start: number): number {
  let end = start + first.length;
  for (const form of rest) {
    const next = nextWord(text, end);
    end = next + form.length;
    if (!lowered.startsWith(form, next) || !isBetweenWords(text, end)) return -1;
  }
  return end;
}

interface Search {
  readonly from: number;
  readonly isWhole: boolean;
}

function find({ text, lowered }: Page, letters: string, { from, isWhole }: Search): number {
  for (let at = lowered.indexOf(letters, from); at >= 0; at = lowered.indexOf(letters, at + 1)) {
    if (isBetweenWords(text, at) && (!isWhole || isBetweenWords(text, at + letters.length))) return at;
  }
  return -1;
}
