import { stemmer } from 'stemmer';
import { clean } from './clean.ts';
import { isLatin, isLower, lowerCase, pointAt, unitsOf } from './tables.ts';
import { tokenEnd } from './tokenise.ts';

/** The name under which specifications record {@link analyse}. Another rule or table is another name. */
export const analyzerName = 'english-porter-33';

/** Lucene's `EnglishAnalyzer.ENGLISH_STOP_WORDS_SET`. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to ' +
    'was will with'
  ).split(' '),
);

/** Terms by token, '' for a token that is none. Each is a pure function of its token, so forgetting costs only time. */
const terms = new Map<string, string>();
const MAX_TERMS = 100_000;

/**
 * The terms of a text that can be searched for, in order: tokens (runs of letters and numbers of one script), cleaned as
 * queries are, lower-cased, without Lucene's 33 English stop words and single letters of other alphabets, stemmed by
 * Porter's original algorithm. Linear in the text.
 */
export function analyse(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = tokenEnd(text, at);
    const term = end > at ? termOf(text.slice(at, end)) : '';
    if (term !== '') found.push(term);
    at = Math.max(end, at + 1);
  }
  return found;
}

/** The terms of a query in code-unit order: equal for queries that differ only in case, endings, signs or word order. */
export function analysedTerms(query: string): readonly string[] {
  return analyse(query).toSorted();
}

function termOf(token: string): string {
  const known = terms.get(token);
  if (known !== undefined) return known;
  const term = makeTerm(token);
  if (terms.size >= MAX_TERMS) terms.clear();
  terms.set(copy(token), term);
  return term;
}

function makeTerm(token: string): string {
  const word = lowerCase(clean(token));
  return stopWords.has(word) || isSign(word) ? '' : stemmer(word);
}

/** One letter of another alphabet: a sign in English text, as in `TNF-α` and `5 µm`. */
function isSign(word: string): boolean {
  const point = pointAt(word, 0);
  return word.length === unitsOf(point) && isLower(point) && !isLatin(point);
}

/** A slice keeps the whole text that it came from alive, for as long as the cache holds it; a copy does not. */
function copy(token: string): string {
  return String.fromCharCode(...Array.from({ length: token.length }, (_, at) => token.charCodeAt(at)));
}
