import { isFunctionWord } from './term.ts';
import type { Token } from './token.ts';

/** What would answer a question, as its words tell. */
export type AnswerKind = 'yes-no' | 'choice' | 'date' | 'year' | 'number' | 'person' | 'place' | 'other';

/** What a question asks for. */
export interface Asked {
  readonly kind: AnswerKind;
  /** The token that asks (`who`, `which`), by index; 0 where none does. */
  readonly at: number;
  /** The nouns after it, such as `rock` and `band` of "which rock band": indexes of tokens. */
  readonly head: readonly number[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const askers = words('when where who whom whose how what which why');
const auxiliaries = words('is are was were do does did has have had can could will would');
const measures = words('many much old long tall far large high');
const times = words('date day month century decade time');
const numbers = words('population amount percentage number age');
const people = words(
  'person man woman actor actress director singer author writer player president politician rapper model artist ' +
    'musician drummer composer founder footballer child son daughter father mother spouse wife husband sibling brother ' +
    'sister king queen emperor leader performer senator governor mayor host dj guitarist explorer comedian coach',
);
const places = words(
  'country city state county region town village province district continent place territory island river lake ocean ' +
    'sea mountain airport street community area neighborhood station location body',
);

/** Whether a lower-case word says that somebody is spoken of. */
export function isPersonWord(word: string): boolean {
  return word === 'who' || word === 'whom' || people.has(word);
}

/** Whether a lower-case word says that a place is spoken of. */
export function isPlaceWord(word: string): boolean {
  return word === 'where' || word === 'birthplace' || places.has(word);
}

/** Most nouns that are read after the word that asks. */
const LONGEST_HEAD = 4;

/** Reads what is asked for. A question with two options is a choice; one that begins with an auxiliary is yes or no. */
export function askedFor(tokens: readonly Token[], hasOptions: boolean): Asked {
  if (hasOptions) return { kind: 'choice', at: 0, head: [] };
  if (auxiliaries.has(tokens[0]?.word ?? '')) return { kind: 'yes-no', at: 0, head: [] };
  const at = askerIn(tokens);
  const asker = tokens[at]?.word ?? '';
  if (asker === 'how') return { kind: isMeasured(tokens, at) ? 'number' : 'other', at, head: [at + 2] };
  const head = asker === 'what' || asker === 'which' ? headAfter(tokens, at) : [];
  return { kind: kindOf(asker, new Set(head.map((place) => tokens[place]?.word ?? ''))), at, head };
}

function isMeasured(tokens: readonly Token[], how: number): boolean {
  return measures.has(tokens[how + 1]?.word ?? '');
}

/** A question opens with the word that asks, or has it later: then `what` and `how` before the last of the others. */
function askerIn(tokens: readonly Token[]): number {
  const places = tokens.flatMap((token, at) => (askers.has(token.word) ? [at] : []));
  const [first = 0] = places;
  if (first <= 2) return first;
  const certain = places.find((at) => tokens[at]?.word === 'what' || tokens[at]?.word === 'how');
  return certain ?? places.at(-1) ?? first;
}

/** The nouns that follow at once, or, after "what is the", those that follow then. */
function headAfter(tokens: readonly Token[], asker: number): readonly number[] {
  const atOnce = runOfNouns(tokens, asker + 1);
  if (atOnce.length > 0) return atOnce;
  let at = asker + 1;
  while (at < tokens.length && isFunctionWord(tokens[at]?.word ?? '')) at += 1;
  return runOfNouns(tokens, at);
}

function runOfNouns(tokens: readonly Token[], from: number): readonly number[] {
  const run: number[] = [];
  for (let at = from; at < tokens.length && run.length < LONGEST_HEAD; at += 1) {
    if (tokens[at]?.term === '') break;
    run.push(at);
  }
  return run;
}

function kindOf(asker: string, head: ReadonlySet<string>): AnswerKind {
  const names = (list: ReadonlySet<string>): boolean => [...head].some((word) => list.has(word));
  if (head.has('year')) return 'year';
  if (asker === 'when' || names(times)) return 'date';
  if (names(numbers)) return 'number';
  if (asker.startsWith('who') || names(people)) return 'person';
  return asker === 'where' || names(places) ? 'place' : 'other';
}
