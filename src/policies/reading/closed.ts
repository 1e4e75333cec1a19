import type { Memory } from './memory.ts';
import type { ReadPassage } from './passage.ts';
import { named } from './passage.ts';
import type { Question } from './question.ts';

const smaller = new Set('older oldest first earlier earliest before sooner'.split(' '));
const larger = new Set(
  'younger youngest later latest last newer newest larger largest bigger more most longer higher taller'.split(' '),
);

/**
 * Of several options the one that the passages speak for: by the first year or number of its own page where the question
 * compares by one, else the one whose page says most of the question. Ties go to the first.
 */
export function chooseOption(memory: Memory): string | undefined {
  const { question } = memory;
  const pages = question.options.map((option) => pageOf(option, memory));
  const numbers = pages.map((page) => measureOf(page));
  const sign = comparison(question);
  if (sign !== 0 && numbers.every((number) => number !== undefined)) {
    return question.options[bestOf(numbers.map((number) => sign * number))];
  }
  const weights = memory.weights();
  return question.options[bestOf(pages.map((page) => spoken(page, weights)))];
}

/**
 * Yes when the pages of all that the question names say each of its relations; where it asks for the `same`, when they
 * name something in common that the question does not.
 */
export function yesOrNo(memory: Memory): 'yes' | 'no' {
  const { question } = memory;
  const pages = question.mentions.flatMap(({ text }) => pageOf(text, memory) ?? []);
  if (pages.length === 0) return 'no';
  if (/\bsame\b/i.test(question.text)) return sharesName(pages, question) ? 'yes' : 'no';
  const asked = question.terms.flatMap(({ named }, place) => (named ? [] : [place]));
  return pages.every(({ found }) => asked.every((place) => found.has(place))) ? 'yes' : 'no';
}

function pageOf(name: string, memory: Memory): ReadPassage | undefined {
  const { key, tokens } = named(name);
  const terms = tokens.flatMap(({ term }) => (term === '' ? [] : [term]));
  const isAbout = ({ title }: ReadPassage): boolean =>
    title.key === key || terms.every((term) => title.tokens.some((token) => token.term === term));
  return terms.length === 0 ? undefined : memory.passages.find(isAbout);
}

function comparison({ text }: Question): -1 | 0 | 1 {
  const words = text.split(/[^A-Za-z]+/);
  if (words.some((word) => smaller.has(word))) return -1;
  return words.some((word) => larger.has(word)) ? 1 : 0;
}

/** The first year of a page, else its first number. */
function measureOf(page: ReadPassage | undefined): number | undefined {
  const year =
    page?.mentions.find(({ kind }) => kind === 'year') ?? page?.mentions.find(({ kind }) => kind === 'number');
  const value = Number(year?.text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

function spoken(page: ReadPassage | undefined, weights: readonly number[]): number {
  let weight = 0;
  for (const place of page?.found ?? []) weight += weights[place] ?? 0;
  return weight;
}

function bestOf(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? -Infinity) ? at : best), 0);
}

function sharesName([first, second]: readonly ReadPassage[], { mentions }: Question): boolean {
  if (first === undefined || second === undefined) return false;
  const asked = new Set(mentions.map(({ text }) => named(text).key));
  const opening = openingNames(first);
  return [...openingNames(second)].some((key) => opening.has(key) && !asked.has(key));
}

/** What the first sentence of a page names. */
function openingNames({ mentions }: ReadPassage): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ sentence, kind, key }) => (sentence.index === 0 && kind === 'name' ? [key] : [])));
}
