import type { MentionKind } from './mention.ts';
import type { Memory } from './memory.ts';
import { named, type ReadPassage } from './passage.ts';
import type { Question } from './question.ts';
import { nearness } from './sighting.ts';
import { type View, viewOf, weightOf } from './view.ts';

/** Words that compare, what is compared, and whether the larger one is meant. */
const comparisons = [
  { words: 'older oldest first earlier earliest before sooner', kind: 'year', sign: -1 },
  { words: 'younger youngest later latest last newer newest', kind: 'year', sign: 1 },
  { words: 'larger largest bigger more most longer higher taller', kind: 'number', sign: 1 },
  { words: 'smaller smallest fewer less least shorter lower', kind: 'number', sign: -1 },
] as const;

/**
 * Of several options the one that the passages speak for: by the year or number that its own page says nearest to what is
 * asked, where the question compares by one; else the one whose page says most of the question. Ties go to the first.
 */
export function chooseOption(memory: Memory): string | undefined {
  const { question } = memory;
  const view = viewOf(memory);
  const pages = question.options.map((option) => pageOf(option, memory));
  const comparison = comparisons.find(({ words }) => words.split(' ').some((word) => question.words.has(word)));
  const measures = pages.map((page) => measureOf(page, comparison?.kind, view));
  if (comparison !== undefined && measures.every((measure) => measure !== undefined)) {
    return question.options[bestOf(measures.map((measure) => comparison.sign * measure))];
  }
  return question.options[bestOf(pages.map((page) => weightOf(page?.found ?? [], question, view.weights).all))];
}

/**
 * Yes when the pages of all that the question names say each of its relations; where it asks for the `same`, when they
 * name something in common that the question does not.
 */
export function yesOrNo(memory: Memory): 'yes' | 'no' {
  const { question } = memory;
  const pages = question.mentions.flatMap(({ text }) => pageOf(text, memory) ?? []);
  if (pages.length === 0) return 'no';
  if (question.words.has('same')) return sharesName(pages, question) ? 'yes' : 'no';
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

/** The year or number of a page that stands nearest to a relation of the question; of equals the first. */
function measureOf(page: ReadPassage | undefined, kind: MentionKind | undefined, view: View): number | undefined {
  const mentions = page?.mentions.filter((mention) => mention.kind === kind) ?? [];
  if (page === undefined || mentions.length === 0) return undefined;
  const nearest = mentions[bestOf(mentions.map((mention) => nearness(mention, page, view)))];
  const value = Number(nearest?.text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
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
