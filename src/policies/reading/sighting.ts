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
  /** The weight of the question word that stands nearest, by distance; then of those near the names, and near what is asked. */
  readonly near: number;
  readonly inner: number;
  readonly outer: number;
  /** How near a noun of what is asked for stands. */
  readonly head: number;
  /** Shares of the question's weight that its sentence says: relations, names, and what stands near what is asked. */
  readonly cover: Cover;
  readonly inFirstSentence: boolean;
  /** Follows `in`, `at`, `from`, `near` or `to`, or stands in a list of places: `Salem, Oregon`. */
  readonly isPlaced: boolean;
  /** Follows `by`, `with` or `and`, or does something. */
  readonly acts: boolean;
  /** One capitalised word before a small one: `American` in `American drummer`. */
  readonly isAdjective: boolean;
}

/** What speaks for a passage as a whole. */
export interface About {
  /** Share of the question's weight that it says. */
  readonly cover: number;
  /** The same, together with the passage that it is best linked with. */
  readonly path: number;
  readonly isLinked: boolean;
  /** Linked with a passage of an earlier search, or with one about something that the question names. */
  readonly continues: boolean;
  /** Its title was searched for. */
  readonly isFollowed: boolean;
}

/** Shares of the question's weight. */
export interface Cover {
  readonly relations: number;
  readonly names: number;
  readonly outer: number;
  /** Against the best sentence of all. */
  readonly best: number;
}

/** Tokens on each side in which a question word counts as near. */
const WINDOW = 12;
/** Tokens on each side in which a noun of what is asked for counts as near. */
const HEAD_WINDOW = 3;

const placing = new Set(['in', 'at', 'from', 'near', 'to']);
const agent = new Set(['by', 'with', 'and']);
const doing = new Set(['is', 'was', 'has', 'had', '(']);

const nothing: Cover = { relations: 0, names: 0, outer: 0, best: 0 };

/** What a sentence says of the question. */
export function coverOf({ found }: Sentence, { question, weights, totals, best }: View): Cover {
  const said = weightOf(found, question, weights);
  return {
    relations: share(said.relations, totals.relations),
    names: share(said.names, totals.names),
    outer: share(said.outer, totals.outer),
    best: share(said.all, best),
  };
}

/** What speaks for a passage. */
export function aboutOf(passage: ReadPassage, memory: Memory, { question, weights, totals }: View): About {
  const linked = memory.linkedTo(passage);
  const covered = (found: Iterable<number>): number => share(weightOf(found, question, weights).all, totals.all);
  const cover = covered(passage.found);
  return {
    cover,
    path: Math.max(cover, ...linked.map(({ found }) => covered(new Set([...passage.found, ...found])))),
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
    inner: 0,
    outer: 0,
    head: 0,
    cover: nothing,
    inFirstSentence: false,
    isPlaced: false,
    acts: false,
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
    ...nearness(mention, passage, view),
    head: headNear(mention, tokens, view.question.head),
    cover,
    inFirstSentence: mention.sentence.index === 0,
    isPlaced: placing.has(before?.word ?? '') || isListed(tokens, mention),
    acts: agent.has(before?.word ?? '') || doing.has(after?.word ?? ''),
    isAdjective: isOne && after?.shape === 'small' && !isFunctionWord(after.word),
  };
}

function isListed(tokens: readonly Token[], { from, to }: PlacedMention): boolean {
  const capital = (at: number): boolean => tokens[at]?.shape === 'capital';
  return (tokens[to]?.word === ',' && capital(to + 1)) || (tokens[from - 1]?.word === ',' && capital(from - 2));
}

/** Each relation of the question that stands near weighs less with every token between: weight / (1 + distance / 4). */
function nearness(
  { from, to, sentence }: PlacedMention,
  { places }: ReadPassage,
  { question, weights }: View,
): Nearness {
  const nearest = { near: 0, inner: 0, outer: 0 };
  const last = Math.min(sentence.to, to + WINDOW);
  for (let at = Math.max(sentence.from, from - WINDOW); at < last; at += 1) {
    const place = places[at] ?? -1;
    const term = question.terms[place];
    if (term === undefined || term.named || (at >= from && at < to)) continue;
    const weight = (weights[place] ?? 0) / (1 + (at < from ? from - at : at - to + 1) / 4);
    nearest.near = Math.max(nearest.near, weight);
    nearest.inner = Math.max(nearest.inner, weight * term.inner);
    nearest.outer = Math.max(nearest.outer, weight * term.outer);
  }
  return nearest;
}

interface Nearness {
  near: number;
  inner: number;
  outer: number;
}

function headNear({ from, to }: PlacedMention, tokens: readonly Token[], head: ReadonlySet<string>): number {
  if (head.size === 0) return 0;
  const isHead = (at: number): boolean => head.has(tokens[at]?.term ?? '');
  for (let distance = 1; distance <= HEAD_WINDOW; distance += 1) {
    if (isHead(from - distance) || isHead(to + distance - 1)) return 1 / distance;
  }
  return 0;
}
