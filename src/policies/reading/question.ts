import { askedFor, isPersonWord, isPlaceWord, type AnswerKind } from './answer-kind.ts';
import { mentionsIn, textOf, type Mention } from './mention.ts';
import { tokenise, type Token } from './token.ts';

/** A question as the scripted policies read it. */
export interface Question {
  readonly text: string;
  readonly kind: AnswerKind;
  /** The choices, where the question has some. */
  readonly options: readonly string[];
  /** What it is about, each term once. */
  readonly terms: readonly QuestionTerm[];
  /** Place in `terms` by term. */
  readonly places: ReadonlyMap<string, number>;
  /** Terms of the nouns that say what kind of thing is asked for. */
  readonly head: ReadonlySet<string>;
  /** All its words, in lower case. */
  readonly words: ReadonlySet<string>;
  /** It speaks of a person, or asks for one. */
  readonly hasPerson: boolean;
  /** The same of a place. */
  readonly hasPlace: boolean;
  /** What it names. */
  readonly mentions: readonly QuestionMention[];
}

/** A content word of a question. */
interface QuestionTerm {
  readonly term: string;
  /** As the question writes it. */
  readonly text: string;
  /** Part of a name or a quoted title. */
  readonly named: boolean;
  /** How close to the word that asks, (0, 1]: the last relation of a chain stands there. */
  readonly outer: number;
}

/** A name or title in a question. */
export interface QuestionMention {
  readonly text: string;
  readonly terms: readonly string[];
  /** It follows a preposition or a comma: often where something is, not what is asked about. */
  readonly isAside: boolean;
}

const prepositions = new Set(['in', 'of', 'from', 'near', 'at', ',']);

/** Most tokens of a question that are read. */
const LONGEST_QUESTION = 256;

/** Reads a question. Given options make it a choice; without, "X or Y" and "between X and Y" do. */
export function readQuestion(text: string, options: readonly string[] = []): Question {
  const tokens = tokenise(text).slice(0, LONGEST_QUESTION);
  const mentions = mentionsIn(tokens).filter(({ kind }) => kind === 'name' || kind === 'title');
  const choices = options.length > 0 ? options : choicesIn(text, tokens, mentions);
  const asked = askedFor(tokens, choices.length > 0);
  const terms = termsOf(text, { tokens, mentions, asker: asked.at });
  return {
    text,
    kind: asked.kind,
    options: choices,
    terms,
    places: new Map(terms.map(({ term }, place) => [term, place])),
    head: new Set(asked.head.flatMap((at) => tokens[at]?.term || [])),
    words: new Set(tokens.map(({ word }) => word)),
    hasPerson: tokens.some(({ word }) => isPersonWord(word)),
    hasPlace: tokens.some(({ word }) => isPlaceWord(word)),
    mentions: mentions.map((mention) => mentionOf(text, tokens, mention)),
  };
}

function choicesIn(text: string, tokens: readonly Token[], mentions: readonly Mention[]): readonly string[] {
  const between = tokens[0]?.word === 'between' ? mentions.slice(0, 2) : [];
  const pair = between.length === 2 ? between : aroundOr(tokens, mentions);
  return pair.map((mention) => textOf(text, tokens, mention));
}

/** The names on both sides of the first `or`, at most a token away from it. */
function aroundOr(tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] {
  const or = tokens.findIndex(({ word }) => word === 'or');
  const before = mentions.findLast(({ to }) => to <= or && to >= or - 2);
  const after = mentions.find(({ from }) => from > or && from <= or + 3);
  return or < 0 || before === undefined || after === undefined ? [] : [before, after];
}

interface Read {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly asker: number;
}

function termsOf(text: string, read: Read): readonly QuestionTerm[] {
  const found = new Map<string, QuestionTerm>();
  const closeness = closenessIn(read.tokens);
  for (const [at, token] of read.tokens.entries()) {
    if (token.term === '') continue;
    const before = found.get(token.term);
    const here = termAt(text, at, { ...read, closeness });
    found.set(token.term, { ...(before ?? here), outer: Math.max(before?.outer ?? 0, here.outer) });
  }
  return [...found.values()];
}

/** How close two tokens stand, counted in content words: 1 / (1 + distance / 2). */
type Closeness = (a: number, b: number) => number;

function closenessIn(tokens: readonly Token[]): Closeness {
  const steps: number[] = [];
  let step = 0;
  for (const { term } of tokens) {
    steps.push(step);
    if (term !== '') step += 1;
  }
  return (a, b) => 1 / (1 + Math.abs((steps[a] ?? 0) - (steps[b] ?? 0)) / 2);
}

function termAt(
  text: string,
  at: number,
  { tokens, mentions, asker, closeness }: Read & { readonly closeness: Closeness },
): QuestionTerm {
  const { term = '', start = 0, end = 0, owns = false } = tokens[at] ?? {};
  return {
    term,
    text: text.slice(start, owns ? end - 2 : end),
    named: mentions.some(({ from, to }) => at >= from && at < to),
    outer: closeness(at, asker),
  };
}

function mentionOf(text: string, tokens: readonly Token[], mention: Mention): QuestionMention {
  const terms = tokens.slice(mention.from, mention.to).flatMap(({ term }) => (term === '' ? [] : [term]));
  const isAside = prepositions.has(tokens[mention.from - 1]?.word ?? '');
  return { text: textOf(text, tokens, mention), terms, isAside };
}
