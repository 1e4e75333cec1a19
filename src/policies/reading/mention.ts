import { isFunctionWord } from './term.ts';
import type { Token } from './token.ts';

/** What a mention may be an answer to. */
export type MentionKind = 'name' | 'title' | 'date' | 'year' | 'number';

/** A run of tokens that names something, or says a date or a number. Token indexes, `to` exclusive. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
}

const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const numberWords = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred once twice'
  ).split(' '),
);
/** What multiplies the number before it. */
const magnitudes = new Set(['thousand', 'million', 'billion', 'trillion']);
/** Small words inside a name: `Bank of England`, `Vasco da Gama`. */
const links = new Set('of the de la le del der von van da di du & y el al bin ibn for'.split(' '));

const year = /^(?:1[0-9]{3}|20[0-9]{2})$/;
/** Three digits are a year where a year is expected. */
const earlyYear = /^[1-9][0-9]{2}$/;
const beforeYears = new Set(['in', 'until', 'since', 'year', 'of', 'by', '(', '–']);
const day = /^[0-9]{1,2}(?:st|nd|rd|th)?$/;

/** Most tokens in quotation marks that are read as a title. */
const LONGEST_TITLE = 12;

/** What a mention says, as its text has it, without a possessive ending. */
export function textOf(text: string, tokens: readonly Token[], { from, to }: Mention): string {
  const last = tokens[to - 1];
  const end = last === undefined ? 0 : last.owns ? last.end - 2 : last.end;
  return text.slice(tokens[from]?.start ?? 0, end);
}

/** The mentions of a text in the order in which they begin; a possessive name is also given without what it owns. Linear. */
export function mentionsIn(tokens: readonly Token[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = mentionAt(tokens, at);
    mentions.push(...found);
    at = Math.max(at + 1, found.at(-1)?.kind === 'title' ? at + 1 : (found[0]?.to ?? 0));
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], at: number): readonly Mention[] {
  const token = tokens[at];
  if (token === undefined) return [];
  if (token.shape === 'sign') return quotedAt(tokens, at);
  const date = dateAt(tokens, at);
  if (date.length > 0) return date;
  if (token.shape === 'number') return numberAt(tokens, at);
  if (token.shape === 'capital') return namesAt(tokens, at);
  return numberWords.has(token.word) ? [{ from: at, to: numberEnd(tokens, at), kind: 'number' }] : [];
}

function quotedAt(tokens: readonly Token[], at: number): readonly Mention[] {
  const open = tokens[at];
  const first = tokens[at + 1];
  if (open === undefined || first?.shape !== 'capital' || first.start !== open.end) return [];
  const close = open.word === '"' ? '"' : open.word === '“' ? '”' : null;
  if (close === null) return [];
  for (let to = at + 2; to < tokens.length && to - at <= LONGEST_TITLE; to += 1) {
    if (tokens[to]?.word === close) return [{ from: at + 1, to, kind: 'title' }];
  }
  return [];
}

/** A date that names its month, and beside it the year that it ends with. */
function dateAt(tokens: readonly Token[], at: number): readonly Mention[] {
  const to = isMonth(tokens[at]) ? monthFirst(tokens, at + 1) : dayFirst(tokens, at);
  if (to === null) return [];
  const date: Mention = { from: at, to, kind: 'date' };
  return year.test(tokens[to - 1]?.word ?? '') ? [date, { from: to - 1, to, kind: 'year' }] : [date];
}

/** After the month of `May 17, 1965`, `May 17` or `May 1965`. A month alone is a date, except where it is a common word. */
function monthFirst(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.word ?? '';
  if (year.test(word)) return at + 1;
  if (day.test(word)) return yearEnd(tokens, at + 1);
  const month = tokens[at - 1]?.word;
  return month === 'may' || month === 'march' ? null : at;
}

function dayFirst(tokens: readonly Token[], at: number): number | null {
  return day.test(tokens[at]?.word ?? '') && isMonth(tokens[at + 1]) ? yearEnd(tokens, at + 2) : null;
}

/** After the year that may follow here, a comma before it or none; else here. */
function yearEnd(tokens: readonly Token[], at: number): number {
  const place = tokens[at]?.word === ',' ? at + 1 : at;
  return year.test(tokens[place]?.word ?? '') ? place + 1 : at;
}

function isMonth(token: Token | undefined): boolean {
  return token?.shape === 'capital' && months.has(token.word);
}

function numberAt(tokens: readonly Token[], at: number): readonly Mention[] {
  const to = numberEnd(tokens, at);
  if (tokens[to]?.word === 'century') return [{ from: at, to: to + 1, kind: 'date' }];
  return [{ from: at, to, kind: to === at + 1 && isYear(tokens, at) ? 'year' : 'number' }];
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (year.test(word)) return true;
  return earlyYear.test(word) && beforeYears.has(tokens[at - 1]?.word ?? '') && tokens[at + 1]?.shape !== 'small';
}

function numberEnd(tokens: readonly Token[], at: number): number {
  return magnitudes.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
}

/** The run of capitals that begins here, and where it owns something the two names apart. */
function namesAt(tokens: readonly Token[], at: number): readonly Mention[] {
  const to = nameEnd(tokens, at);
  let from = at;
  while (from < to && isFunctionWord(tokens[from]?.word ?? '')) from += 1;
  if (from === to) return [];
  const owner = ownerEnd(tokens, from, to);
  const whole: Mention = { from, to, kind: 'name' };
  if (owner === null) return [whole];
  return [whole, { from, to: owner, kind: 'name' }, { from: owner, to, kind: 'name' }];
}

function nameEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < tokens.length && at - end < 3; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined || token.start - before.end > 1) break;
    if (token.shape === 'capital' || isNumberInName(token)) end = at + 1;
    else if (!links.has(token.word) && !isDotOfInitial(before, token)) break;
  }
  return end;
}

function isNumberInName(token: Token): boolean {
  return token.shape === 'number' && !year.test(token.word);
}

function isDotOfInitial(before: Token, token: Token): boolean {
  return token.word === '.' && token.start === before.end && before.end - before.start <= 2;
}

function ownerEnd(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to - 1; at += 1) {
    if (tokens[at]?.owns === true) return at + 1;
  }
  return null;
}
