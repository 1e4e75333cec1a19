import { isDigit, isLetter, isMark, isUpper, isWhitespace, lowerCase, pointAt, unitsOf } from '../../text/index.ts';
import { termOf } from './term.ts';

/** What a token looks like. `sign`: one code point that is no part of a word. */
type Shape = 'capital' | 'small' | 'number' | 'sign';

/** A word, number or sign, and where it stands in its text: UTF-16 offsets, end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Lower case, without a possessive ending. */
  readonly word: string;
  /** What it is compared by: see `termOf`. Empty for function words and signs. */
  readonly term: string;
  /** It owns what follows: `Walsh's`. */
  readonly owns: boolean;
}

/** Signs that join what stands on both sides: `O'Brien`, `U.S.`, `Jean-Luc`; between digits only `273,282` and `5.1`. */
const wordJoiners = new Set(["'", '’', '.', '-']);
const digitJoiners = new Set([',', '.']);
const possessive = /['’]s$/;

/** Longest word in UTF-16 units; what is longer is cut into several. */
const MAX_WORD = 80;

/** The tokens of a text, in order. White space is none. Linear in the text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const point = pointAt(text, at);
    const end = isPart(point) ? wordEnd(text, at) : at + unitsOf(point);
    if (isPart(point)) tokens.push(wordAt(text, at, end));
    else if (!isWhitespace(point)) tokens.push(sign(text, at, end));
    at = end;
  }
  return tokens;
}

function isPart(point: number): boolean {
  return isLetter(point) || isDigit(point) || isMark(point);
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < MAX_WORD) {
    const point = pointAt(text, at);
    if (!isPart(point) && !isJoint(text, at)) break;
    at += unitsOf(point);
  }
  return at;
}

function isJoint(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const next = pointAt(text, at + 1);
  const isBetweenDigits = isDigit(text.charCodeAt(at - 1)) && isDigit(next);
  return isBetweenDigits ? digitJoiners.has(text.charAt(at)) : wordJoiners.has(text.charAt(at)) && isPart(next);
}

/** What a word is, wherever it stands: a pure function of it, so forgetting costs only time. */
type Word = Pick<Token, 'shape' | 'word' | 'term' | 'owns'>;

const known = new Map<string, Word>();
const MAX_KNOWN = 50_000;

function wordAt(text: string, start: number, end: number): Token {
  const written = text.slice(start, end);
  const { shape, word, term, owns } = known.get(written) ?? learn(written);
  return { start, end, shape, word, term, owns };
}

function learn(written: string): Word {
  const lower = lowerCase(written);
  const word = lower.replace(possessive, '');
  const first = pointAt(written, 0);
  const shape = isDigit(first) ? 'number' : isUpper(first) ? 'capital' : 'small';
  const learnt: Word = { shape, word, term: termOf(word), owns: word !== lower };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(written, learnt);
  return learnt;
}

function sign(text: string, start: number, end: number): Token {
  return { start, end, shape: 'sign', word: text.slice(start, end), term: '', owns: false };
}

/** Words that end in a full stop without ending a sentence. */
const abbreviations = new Set('mr mrs ms dr st jr sr inc ltd co vs no vol capt gen col lt rev prof'.split(' '));

/** For each sentence, the index after its last token; the last is the number of tokens. */
export function sentenceEnds(tokens: readonly Token[]): readonly number[] {
  const ends: number[] = [];
  for (let at = 1; at < tokens.length - 1; at += 1) if (endsSentence(tokens, at)) ends.push(at + 1);
  if (tokens.length > 0) ends.push(tokens.length);
  return ends;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || here === undefined || after === undefined) return false;
  if (here.word === '!' || here.word === '?') return after.shape !== 'small';
  if (here.word !== '.' || after.shape === 'small' || after.start === here.end) return false;
  const isInitial = before.shape === 'capital' && before.end - before.start === 1;
  return before.end !== here.start || (!isInitial && !abbreviations.has(before.word));
}
