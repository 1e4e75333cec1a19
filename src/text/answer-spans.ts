import { isDigit, isIdeograph, isUpper, pointAt, unitsOf } from './tables.ts';
import { wordsOf, type Word } from './words.ts';

/** What is looked for in a text: the right answers of a task, or the object of a fact, in each spelling. */
export interface Wanted {
  /** Words of each spelling, longest first, so that a span is the longest spelling that stands there. */
  readonly spellings: readonly (readonly string[])[];
  /** Words that give a longer spelling away alone: its capitalised words and its numbers. */
  readonly traces: ReadonlySet<string>;
  /** How the words of each spelling begin: all of them in one text give it away in other endings and another order. */
  readonly beginnings: readonly (readonly string[])[];
}

/** Part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that stand in any text, whatever it says of the question. */
const saysNothing: ReadonlySet<string> = new Set(['yes', 'no', 'true', 'false', 'none', 'both', 'neither', 'unknown']);

/**
 * What to look for; `undefined` where a spelling cannot be told from chance in a text: it has no word, is `yes` or `no`, is
 * one letter or digit, or is of a script that writes words without anything between them.
 */
export function wantedOf(spellings: readonly string[]): Wanted | undefined {
  const words = spellings.map(wordsOf);
  if (words.length === 0 || spellings.some((spelling, at) => !canBeFound(spelling, words[at] ?? []))) return undefined;
  const traces = words.flatMap((some, at) => (some.length > 1 ? tracesOf(spellings[at] ?? '', some) : []));
  const forms = words.map((some) => some.map(({ form }) => form));
  return {
    spellings: forms.toSorted((one, other) => other.length - one.length),
    traces: new Set(traces),
    beginnings: forms.map((some) => some.map(beginningOf)),
  };
}

/** Enough of a word to know it by: `recovery` and `recovers` begin alike. */
function beginningOf(form: string): string {
  return form.slice(0, 5);
}

function canBeFound(spelling: string, words: readonly Word[]): boolean {
  const [first, ...more] = words;
  if (first === undefined) return false;
  if (more.length === 0 && (first.form.length < 2 || saysNothing.has(first.form))) return false;
  for (let at = 0; at < spelling.length; at += unitsOf(pointAt(spelling, at))) {
    if (isIdeograph(pointAt(spelling, at))) return false;
  }
  return true;
}

function tracesOf(spelling: string, words: readonly Word[]): readonly string[] {
  return words.filter(({ start, form }) => form.length > 2 && isDistinctive(spelling, start)).map(({ form }) => form);
}

function isDistinctive(text: string, at: number): boolean {
  const point = pointAt(text, at);
  return isUpper(point) || isDigit(point);
}

/** Where a text says what is wanted: whole words, the longest spelling first, no two overlapping. Linear in the text. */
export function spansOf(text: string, wanted: Wanted): readonly Span[] {
  return spansAmong(wordsOf(text), wanted);
}

function spansAmong(words: readonly Word[], { spellings }: Wanted): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = spellings.find((spelling) => spelling.every((form, offset) => words[at + offset]?.form === form));
    if (found === undefined) continue;
    const last = at + found.length - 1;
    spans.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 });
    at = last;
  }
  return spans;
}

/** Whether a text says what is wanted, in any spelling. */
export function says(text: string, wanted: Wanted): boolean {
  return spansOf(text, wanted).length > 0;
}

/** Whether a text names an object of a fact; never one that cannot be told from chance. */
export function mentions(text: string, object: string): boolean {
  return timesNamed(text, [object]).some((times) => times > 0);
}

/** How often a text names each of some objects of facts; one that cannot be told from chance never. The text is read once. */
export function timesNamed(text: string, objects: readonly string[]): readonly number[] {
  const words = wordsOf(text);
  return objects.map((object) => {
    const wanted = wantedOf([object]);
    return wanted === undefined ? 0 : spansAmong(words, wanted).length;
  });
}

/**
 * Whether nothing in a text gives away what is wanted: no name or number that it is made of, and not all of its words,
 * whatever their endings and wherever they stand.
 */
export function isSilentOn(text: string, { traces, beginnings }: Wanted): boolean {
  const words = wordsOf(text);
  if (words.some(({ form }) => traces.has(form))) return false;
  const said = new Set(words.map(({ form }) => beginningOf(form)));
  return !beginnings.some((some) => some.every((beginning) => said.has(beginning)));
}

/** The text with each span put otherwise. */
export function replaceSpans(text: string, spans: readonly Span[], put: (found: string) => string): string {
  let replaced = '';
  let done = 0;
  for (const { start, end } of spans) {
    replaced += text.slice(done, start) + put(text.slice(start, end));
    done = end;
  }
  return replaced + text.slice(done);
}
