import { candidatesIn, type Candidate } from './candidate.ts';
import type { Memory } from './memory.ts';
import { named, type Named } from './passage.ts';
import type { Question, QuestionMention } from './question.ts';
import type { Sighting } from './sighting.ts';

/** What to search for next: a name, and with it words of the question or none. */
export interface Bridge {
  readonly name: Named;
  readonly query: string;
  readonly score: number;
}

/** A sign that following a name finds what is missing, and what it weighs. */
export interface Clue<T> {
  readonly name: string;
  readonly weight: number;
  of(lead: T): number;
}

/** A name that passages mention, and the sighting that speaks most for it. */
export interface Lead {
  readonly candidate: Candidate;
  readonly sighting: Sighting;
  readonly memory: Memory;
}

/** A name that the question mentions. */
export interface Asked {
  readonly mention: QuestionMention;
  readonly memory: Memory;
}

const flag = (is: boolean | undefined): number => (is === true ? 1 : 0);

const placeWords = new Set(['country', 'city', 'state', 'county', 'where', 'town', 'province', 'region', 'district']);

export const leadClues: readonly Clue<Lead>[] = [
  { name: 'isAnchor', weight: 1.82, of: ({ sighting }) => flag(sighting.passage.isAnchor) },
  { name: 'isFollowed', weight: 0.43, of: ({ sighting }) => flag(sighting.about.isFollowed) },
  { name: 'relations', weight: 0.21, of: ({ sighting }) => sighting.cover.relations },
  { name: 'names', weight: 1.3, of: ({ sighting }) => sighting.cover.names },
  { name: 'cover', weight: 0.08, of: ({ sighting }) => sighting.about.cover },
  { name: 'near', weight: 0.8, of: ({ sighting }) => sighting.near },
  { name: 'inner', weight: 0.49, of: ({ sighting }) => sighting.inner },
  { name: 'outer', weight: 0.17, of: ({ sighting }) => sighting.outer },
  {
    name: 'anchorNear',
    weight: 1.21,
    of: ({ sighting }) => flag(sighting.passage.isAnchor || sighting.about.isFollowed) * sighting.near,
  },
  { name: 'rank', weight: 1.29, of: ({ sighting }) => 1 / sighting.passage.rank },
  { name: 'first', weight: 0.38, of: ({ sighting }) => flag(sighting.inFirstSentence) },
  { name: 'passages', weight: -0.54, of: ({ candidate }) => Math.min(3, candidate.passages.size) / 3 },
  { name: 'oneWord', weight: -0.46, of: ({ candidate }) => flag(candidate.tokens.length === 1) },
  { name: 'adjective', weight: -0.27, of: ({ sighting }) => flag(sighting.isAdjective) },
  { name: 'people', weight: -0.71, of: ({ candidate }) => flag(isDemonym(candidate)) },
  { name: 'known', weight: -0.91, of: ({ candidate }) => candidate.known },
  { name: 'hasPage', weight: 0.32, of: ({ candidate }) => flag(candidate.page !== undefined) },
  { name: 'alias', weight: -0.61, of: (lead) => flag(isAlias(lead)) },
  {
    name: 'place',
    weight: 0.82,
    of: ({ sighting, memory }) => flag(sighting.isPlaced && asksForPlace(memory.question)),
  },
  { name: 'isLinked', weight: -0.47, of: ({ sighting }) => flag(sighting.about.isLinked) },
  { name: 'path', weight: -0.02, of: ({ sighting }) => sighting.about.path },
];

export const askedClues: readonly Clue<Asked>[] = [
  { name: 'mentioned', weight: 2.01, of: () => 1 },
  { name: 'isAside', weight: -0.6, of: ({ mention }) => flag(mention.isAside) },
  { name: 'noPage', weight: 1.91, of: ({ mention, memory }) => flag(memory.pageOf(named(mention.text)) === undefined) },
  { name: 'unseen', weight: 1.74, of: (asked) => flag(!isCovered(asked)) },
  { name: 'titled', weight: 0.57, of: (asked) => titled(asked) },
  {
    name: 'compares',
    weight: 0.72,
    of: ({ memory: { question } }) => flag(question.kind === 'choice' || question.kind === 'yes-no'),
  },
  { name: 'oneWord', weight: -0.57, of: ({ mention }) => flag(mention.terms.length === 1) },
];

/** The names worth following, best first; ties in the order in which they were shown. */
export function bridgesFrom(memory: Memory): readonly Bridge[] {
  const leads = candidatesIn(memory).flatMap((candidate) => leadOf(candidate, memory));
  const asked = memory.question.mentions.map((mention) => askedOf({ mention, memory }));
  const bridges = [...asked, ...leads].filter(({ name }) => !memory.followed.has(name.key));
  return bridges.toSorted((a, b) => b.score - a.score);
}

/** The query for the best of them, which then counts as followed; undefined when nothing is left to follow. */
export function nextQuery(memory: Memory): string | undefined {
  const [best] = bridgesFrom(memory);
  if (best !== undefined) memory.followed.add(best.name.key);
  return best?.query;
}

function askedOf(asked: Asked): Bridge {
  const name = named(asked.mention.text);
  return { name, query: name.text, score: sum(askedClues, asked) };
}

function leadOf(candidate: Candidate, memory: Memory): readonly Bridge[] {
  if (candidate.known === 1 && candidate.page === undefined) return [];
  const scores = candidate.sightings.filter(isName).map((sighting) => sum(leadClues, { candidate, sighting, memory }));
  if (scores.length === 0) return [];
  return [{ name: candidate, query: queryFor(candidate, memory.question), score: Math.max(...scores) }];
}

export function sum<T>(clues: readonly Clue<T>[], lead: T): number {
  let score = 0;
  for (const clue of clues) score += clue.weight * clue.of(lead);
  return score;
}

export function isName({ kind }: Sighting): boolean {
  return kind === 'name' || kind === 'title' || kind === 'heading';
}

/** The name with the question's relations that it does not say itself: its names would only find what was found. */
export function queryFor(name: Named, { terms }: Question): string {
  const own = new Set(name.tokens.map(({ term }) => term));
  const rest = terms.filter(({ term, named }) => !named && !own.has(term)).map(({ text }) => text);
  return [name.text, ...rest].join(' ');
}

function isDemonym({ tokens, key }: Candidate): boolean {
  return tokens.length === 1 && /(?:an|ish|ese)$/.test(key);
}

/** It shares a word with the title of the passage: another name of what the passage is about. */
function isAlias({ candidate, sighting }: Lead): boolean {
  const { title } = sighting.passage;
  return candidate.tokens.some(({ term }) => term !== '' && title.tokens.some((other) => other.term === term));
}

function asksForPlace({ terms, kind }: Question): boolean {
  return kind === 'place' || terms.some(({ text }) => placeWords.has(text));
}

function isCovered({ mention, memory: { passages, question } }: Asked): boolean {
  const places = mention.terms.map((term) => question.places.get(term) ?? -1);
  return passages.some(({ found }) => places.every((place) => found.has(place)));
}

function titled({ mention, memory: { passages } }: Asked): number {
  const shares = passages.map(
    ({ title }) => mention.terms.filter((term) => title.tokens.some((t) => t.term === term)).length,
  );
  return Math.max(0, ...shares) / Math.max(1, mention.terms.length);
}
