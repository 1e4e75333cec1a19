import type { Hit } from '../../core/index.ts';
import { normaliseAnswer } from '../../text/index.ts';
import { mentionsIn, textOf, type MentionKind } from './mention.ts';
import type { Question } from './question.ts';
import { sentenceEnds, tokenise, type Token } from './token.ts';
import { toldIn } from './told.ts';

/** A hit as the scripted policies read it for one question. */
export interface ReadPassage {
  readonly id: string;
  /** 1 for the best hit of its search. */
  readonly rank: number;
  /** Which search found it, from 0. */
  readonly search: number;
  /** Its title, without what stands in brackets at the end. */
  readonly title: Named;
  /** Every content word of its title stands in the question. */
  readonly isAnchor: boolean;
  readonly tokens: readonly Token[];
  /** Place of each token's term in the question, -1 for what the question does not say. */
  readonly places: readonly number[];
  /** Places of all question terms in title and text. */
  readonly found: ReadonlySet<number>;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly PlacedMention[];
  /** Keys of everything it names. */
  readonly keys: ReadonlySet<string>;
}

/** A name and what it is compared by. */
export interface Named {
  readonly text: string;
  /** Normalised as answers are: equal for spellings that an exact match takes as equal. */
  readonly key: string;
  readonly tokens: readonly Token[];
}

/** A mention, and the sentence in which it stands. */
export interface PlacedMention extends Named {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  readonly sentence: Sentence;
}

/** A sentence: token indexes, `to` exclusive, and the places of the question terms in it. */
export interface Sentence {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly found: ReadonlySet<number>;
}

/** What tells two pages of one name apart: `Brand (play)`. */
const disambiguation = /^(.+?) \([^()]*\)$/;

/** Longest passage that is read, in UTF-16 units. */
const LONGEST_PASSAGE = 20_000;

/** Reads a hit of a search, once; linear in its text. */
export function readPassage(hit: Hit, question: Question, search: number): ReadPassage {
  const text = hit.text.slice(0, LONGEST_PASSAGE);
  const title = named(disambiguation.exec(hit.title ?? '')?.[1] ?? hit.title ?? '');
  const titleTerms = title.tokens.flatMap(({ term }) => (term === '' ? [] : [term]));
  const tokens = toldIn(tokenise(text));
  const places = tokens.map(({ term }) => question.places.get(term) ?? -1);
  const sentences = sentencesOf(tokens, places);
  const mentions = placed(text, tokens, sentences);
  const inTitle = titleTerms.flatMap((term) => question.places.get(term) ?? []);
  return {
    id: hit.id,
    rank: hit.rank,
    search,
    title,
    isAnchor: titleTerms.length > 0 && inTitle.length === titleTerms.length,
    tokens,
    places,
    found: foundIn(inTitle, sentences),
    sentences,
    mentions,
    keys: new Set(mentions.map(({ key }) => key)),
  };
}

/** A text as a name. */
export function named(text: string): Named {
  return { text, key: normaliseAnswer(text), tokens: tokenise(text) };
}

function foundIn(inTitle: readonly number[], sentences: readonly Sentence[]): ReadonlySet<number> {
  const found = new Set(inTitle);
  for (const sentence of sentences) for (const place of sentence.found) found.add(place);
  return found;
}

function sentencesOf(tokens: readonly Token[], places: readonly number[]): readonly Sentence[] {
  let from = 0;
  return sentenceEnds(tokens).map((to, index) => {
    const found = new Set<number>();
    for (let at = from; at < to; at += 1) if ((places[at] ?? -1) >= 0) found.add(places[at] ?? -1);
    const sentence = { index, from, to, found };
    from = to;
    return sentence;
  });
}

function placed(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): readonly PlacedMention[] {
  const mentions: PlacedMention[] = [];
  let index = 0;
  let [sentence] = sentences;
  for (const mention of mentionsIn(tokens)) {
    while (sentence !== undefined && mention.from >= sentence.to) sentence = sentences[(index += 1)];
    if (sentence === undefined) break;
    const said = textOf(text, tokens, mention);
    const { from, to, kind } = mention;
    mentions.push({ from, to, kind, text: said, key: normaliseAnswer(said), tokens: tokens.slice(from, to), sentence });
  }
  return mentions;
}
