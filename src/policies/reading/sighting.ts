import type { MentionKind } from './mention.ts';
import type { Memory } from './memory.ts';
import type { PlacedMention, ReadPassage, Sentence } from './passage.ts';
import { isFunctionWord } from './term.ts';
import type { Token } from './token.ts';
import { share, weightOf, type View } from './view.ts';

/** One place where a candidate stands, with what speaks for it there. Numbers grow with the evidence; 0 is none. */
export interface Sighting {
  readonly kind: MentionKind | 'heading';
  readonly passage: ReadPassage;
  readonly about: About;
  /** The heaviest relation of the question near it: weight / (1 + distance / 4), within twelve tokens of its sentence. */
  readonly near: number;
  /** The place of that relation among the question's terms; -1 where none is near. */
  readonly nearPlace: number;
  readonly cover: Cover;
  readonly inFirstSentence: boolean;
  /** Follows `in`, `at`, `from`, `near` or `to`, or stands in a list of places: `Salem, Oregon`. */
  readonly isPlaced: boolean;
  /** One word that begins its sentence: it may be no name at all. */
  readonly isOpening: boolean;
  /** One capitalised word before a small one: `American` in `American drummer`. */
  readonly isAdjective: boolean;
}

/** What speaks for a passage as a whole. */
export interface About {
  /** Share of the question's weight that it says, together with the passage that it is best linked with. */
  readonly path: number;
  readonly isLinked: boolean;
  /** Linked with a passage of an earlier search, or with one about something that the question names. */
  readonly continues: boolean;
  /** Its title was searched for. */
  readonly isFollowed: boolean;
}

/** What a sentence says of the question, in shares from 0 to 1. */
export interface Cover {
  /** Of the weight of its names. */
  readonly names: number;
  /** Of the weight of its relations, each by how close it stands to what is asked. */
  readonly outer: number;
  /** Of what the best sentence of all says. */
  readonly best: number;
}

/** Tokens on each side in which a relation counts as near. */
const WINDOW = 12;

const placing = new Set(['in', 'at', 'from', 'near', 'to']);

const nothing: Cover = { names: 0, outer: 0, best: 0 };

/** What a sentence says of the question. */
export function coverOf({ found }: Sentence, { question, weights, totals, best }: View): Cover {
  const said = weightOf(found, question, weights);
  return {
    names: share(said.names, totals.names),
    outer: share(said.outer, totals.outer),
    best: share(said.all, best),
  };
}

/** What speaks for a passage. */
export function aboutOf(passage: ReadPassage, memory: Memory, { question, weights, totals }: View): About {
  const linked = memory.linkedTo(passage);
  const covered = (found: Iterable<number>): number => share(weightOf(found, question, weights).all, totals.all);
  return {
    path: Math.max(
      covered(passage.found),
      ...linked.map(({ found }) => covered(new Set([...passage.found, ...found]))),
    ),
    isLinked: linked.length > 0,
    continues: linked.some((other) => other.search < passage.search || other.isAnchor),
    isFollowed: passage.search > 0 && memory.followed.has(passage.title.key),
  };
}

/** A title: it stands in no sentence. */
export function headingOf(passage: ReadPassage, about: About): Sighting {
  return {
    kind: 'heading',
    passage,
    about,
    near: 0,
    nearPlace: -1,
    cover: nothing,
    inFirstSentence: false,
    isPlaced: false,
    isOpening: false,
    isAdjective: false,
  };
}

/** A mention with what is known of its surroundings. */
export interface Seen {
  readonly mention: PlacedMention;
  readonly passage: ReadPassage;
  readonly about: About;
  readonly cover: Cover;
}

/** A mention in a text. */
export function sightingOf({ mention, passage, about, cover }: Seen, view: View): Sighting {
  const { tokens } = passage;
  const { from, to } = mention;
  const [before, after] = [tokens[from - 1], tokens[to]];
  const isOne = to === from + 1;
  return {
    kind: mention.kind,
    passage,
    about,
    ...nearestTo(mention, passage, view),
    cover,
    inFirstSentence: mention.sentence.index === 0,
    isPlaced: placing.has(before?.word ?? '') || isListed(tokens, mention),
    isOpening: isOne && from === mention.sentence.from,
    isAdjective: isOne && after?.shape === 'small' && !isFunctionWord(after.word),
  };
}

function isListed(tokens: readonly Token[], { from, to }: PlacedMention): boolean {
  const capital = (at: number): boolean => tokens[at]?.shape === 'capital';
  return (tokens[to]?.word === ',' && capital(to + 1)) || (tokens[from - 1]?.word === ',' && capital(from - 2));
}

/** The weight of the heaviest relation of the question near a mention, as {@link Sighting} has it. */
export function nearness(mention: PlacedMention, passage: ReadPassage, view: View): number {
  return nearestTo(mention, passage, view).near;
}

function nearestTo(
  { from, to, sentence }: PlacedMention,
  { places }: ReadPassage,
  { question, weights }: View,
): Pick<Sighting, 'near' | 'nearPlace'> {
  const last = Math.min(sentence.to, to + WINDOW);
  const nearest = { near: 0, nearPlace: -1 };
  for (let at = Math.max(sentence.from, from - WINDOW); at < last; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0 || question.terms[place]?.named === true || (at >= from && at < to)) continue;
    const distance = at < from ? from - at : at - to + 1;
    const near = (weights[place] ?? 0) / (1 + distance / 4);
    if (near > nearest.near) Object.assign(nearest, { near, nearPlace: place });
  }
  return nearest;
}

/** Whether it names something, rather than a date or a number. */
export function isName({ kind }: Sighting): boolean {
  return kind === 'name' || kind === 'title' || kind === 'heading';
}
