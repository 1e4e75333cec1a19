import { findWord, hasBeginning, pageOf, spellingEnd, type Page } from './find-words.ts';
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

/** Letters by which a word is known: `recovery` and `recovers` begin alike. */
const KNOWN_BY = 5;

function beginningOf(form: string): string {
  return form.slice(0, KNOWN_BY);
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
export function spansOf(text: string, { spellings }: Wanted): readonly Span[] {
  const page = pageOf(text);
  return page === undefined ? spansAmong(wordsOf(text), spellings) : spansOn(page, spellings);
}

function spansAmong(words: readonly Word[], spellings: Wanted['spellings']): readonly Span[] {
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

function spansOn(page: Page, spellings: Wanted['spellings']): readonly Span[] {
  const found = spellings.flatMap((spelling) => placesOf(page, spelling));
  const spans: Span[] = [];
  // the order of sorting is stable: of those that begin alike the longest spelling stays first
  for (const span of found.length > 1 ? found.toSorted((one, other) => one.start - other.start) : found) {
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}

/** All places where one spelling stands. */
function placesOf(page: Page, spelling: readonly string[]): readonly Span[] {
  const [first = ''] = spelling;
  const places: Span[] = [];
  for (let start = findWord(page, first); start >= 0; start = findWord(page, first, start + 1)) {
    const end = spellingEnd(page, spelling, start);
    if (end >= 0) places.push({ start, end });
  }
  return places;
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
  const page = pageOf(text);
  const words = page === undefined ? wordsOf(text) : [];
  return objects.map((object) => {
    const found = wordsOf(object);
    if (!canBeFound(object, found)) return 0;
    const spellings = [found.map(({ form }) => form)];
    return (page === undefined ? spansAmong(words, spellings) : spansOn(page, spellings)).length;
  });
}

/**
 * Whether nothing in a text gives away what is wanted: no name or number that it is made of, and not all of its words,
 * whatever their endings and wherever they stand.
 */
export function isSilentOn(text: string, { traces, beginnings }: Wanted): boolean {
  const page = pageOf(text);
  if (page === undefined) return areSilentOn(wordsOf(text), { traces, beginnings });
  for (const trace of traces) if (findWord(page, trace) >= 0) return false;
  const isSaid = (beginning: string): boolean =>
    beginning.length < KNOWN_BY ? findWord(page, beginning) >= 0 : hasBeginning(page, beginning);
  return !beginnings.some((some) => some.every(isSaid));
}

function areSilentOn(words: readonly Word[], { traces, beginnings }: Pick<Wanted, 'traces' | 'beginnings'>): boolean {
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
