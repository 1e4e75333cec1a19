import { candidatesIn, type Candidate } from './candidate.ts';
import type { Memory } from './memory.ts';
import type { AnswerKind } from './answer-kind.ts';
import { isFunctionWord } from './term.ts';
import type { Sighting } from './sighting.ts';
import type { Clue } from './bridge.ts';

/** A sighting of what may be the answer. */
export interface Reading {
  readonly candidate: Candidate;
  readonly sighting: Sighting;
  readonly memory: Memory;
}

const flag = (is: boolean | undefined): number => (is === true ? 1 : 0);
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const placeNouns = words(
  'city county river island islands mountains mountain lake airport district province state park village town township ' +
    'region sea ocean bay beach valley hills street oblast municipality republic kingdom territory peninsula cape falls creek stadium',
);
const otherNouns = words(
  'university college school institute company records party church club band league association corporation inc academy ' +
    'hospital museum library festival award awards championship cup series films film studios entertainment group society ' +
    'foundation council department ministry army navy force government agency bank press magazine times news network channel ' +
    'television radio orchestra theatre team football tour season olympics games election war battle treaty act union congress ' +
    'committee court house hall building station show song album novel book',
);

export const readingClues: readonly Clue<Reading>[] = [
  { name: 'fits', weight: 1.79, of: ({ sighting, memory }) => flag(fits(sighting.kind, memory.question.kind)) },
  {
    name: 'headIn',
    weight: 0.78,
    of: ({ candidate, memory }) => flag(candidate.tokens.some(({ term }) => memory.question.head.has(term))),
  },
  { name: 'headNear', weight: 0.4, of: ({ sighting }) => sighting.head },
  { name: 'relations', weight: 0.32, of: ({ sighting }) => sighting.cover.relations },
  { name: 'names', weight: -0.19, of: ({ sighting }) => sighting.cover.names },
  { name: 'outerCover', weight: 0.91, of: ({ sighting }) => sighting.cover.outer },
  { name: 'best', weight: 0.66, of: ({ sighting }) => sighting.cover.best },
  { name: 'cover', weight: 0.14, of: ({ sighting }) => sighting.about.cover },
  { name: 'near', weight: 0.62, of: ({ sighting }) => sighting.near },
  { name: 'outer', weight: 0.63, of: ({ sighting }) => sighting.outer },
  { name: 'isAnchor', weight: 0.08, of: ({ sighting }) => flag(sighting.passage.isAnchor) },
  { name: 'isFollowed', weight: 1.1, of: ({ sighting }) => flag(sighting.about.isFollowed) },
  { name: 'laterOuter', weight: 0.26, of: ({ sighting }) => flag(sighting.passage.search > 0) * sighting.outer },
  { name: 'known', weight: -0.35, of: ({ candidate }) => candidate.known },
  { name: 'allKnown', weight: -0.78, of: ({ candidate }) => flag(candidate.known === 1) },
  { name: 'hasPage', weight: 0.25, of: ({ candidate }) => flag(candidate.page !== undefined) },
  { name: 'pageSaysHead', weight: 1.11, of: ({ candidate, memory }) => flag(pageSaysHead(candidate, memory)) },
  { name: 'anchorPage', weight: -0.26, of: ({ candidate }) => flag(candidate.page?.isAnchor) },
  {
    name: 'later',
    weight: -0.18,
    of: ({ sighting, memory }) => sighting.passage.search / Math.max(1, memory.searches - 1),
  },
  { name: 'rank', weight: 0.99, of: ({ sighting }) => 1 / sighting.passage.rank },
  { name: 'passages', weight: 0.18, of: ({ candidate }) => Math.min(3, candidate.passages.size) / 3 },
  { name: 'first', weight: 0.66, of: ({ sighting }) => flag(sighting.inFirstSentence) },
  {
    name: 'oneWord',
    weight: -0.63,
    of: ({ candidate, sighting }) => flag(isName(sighting) && candidate.tokens.length === 1),
  },
  {
    name: 'adjective',
    weight: -0.32,
    of: ({ candidate, sighting }) =>
      flag(sighting.isAdjective || (candidate.tokens.length === 1 && /(?:an|ish|ese)$/.test(candidate.key))),
  },
  {
    name: 'placed',
    weight: 0.55,
    of: ({ candidate, memory }) => (memory.question.kind === 'place' ? placedShare(candidate) : 0),
  },
  {
    name: 'notPlace',
    weight: -0.49,
    of: ({ candidate, memory, sighting }) =>
      memory.question.kind !== 'place' && isName(sighting) ? placedShare(candidate) : 0,
  },
  {
    name: 'acts',
    weight: -0.04,
    of: ({ sighting, memory }) => flag(memory.question.kind === 'person' && sighting.acts),
  },
  {
    name: 'personShape',
    weight: 0.33,
    of: ({ candidate, memory, sighting }) =>
      flag(memory.question.kind === 'person' && isName(sighting) && isPersonShaped(candidate)),
  },
  {
    name: 'noPerson',
    weight: -0.23,
    of: ({ candidate, memory }) =>
      flag(
        memory.question.kind === 'person' &&
          candidate.tokens.some(({ word }) => placeNouns.has(word) || otherNouns.has(word)),
      ),
  },
  {
    name: 'placeNoun',
    weight: 0.95,
    of: ({ candidate, memory }) =>
      flag(memory.question.kind === 'place' && candidate.tokens.some(({ word }) => placeNouns.has(word))),
  },
  {
    name: 'fullDate',
    weight: 0.25,
    of: ({ sighting, memory }) => flag(memory.question.kind === 'date' && sighting.kind === 'date'),
  },
  { name: 'path', weight: 0.94, of: ({ sighting }) => sighting.about.path },
  { name: 'isLinked', weight: 0.78, of: ({ sighting }) => flag(sighting.about.isLinked) },
  { name: 'continues', weight: 0.72, of: ({ sighting }) => flag(sighting.about.continues) },
  { name: 'followedName', weight: 0.02, of: ({ candidate, memory }) => flag(memory.followed.has(candidate.key)) },
];

/** What may be the answer, best first. */
export function readAnswers(memory: Memory): readonly { readonly text: string; readonly score: number }[] {
  return candidatesIn(memory)
    .map((candidate) => ({ text: candidate.text, score: scoreOf(candidate, memory) }))
    .toSorted((a, b) => b.score - a.score);
}

function scoreOf(candidate: Candidate, memory: Memory): number {
  let best = -Infinity;
  for (const sighting of candidate.sightings) {
    let score = 0;
    for (const clue of readingClues) score += clue.weight * clue.of({ candidate, sighting, memory });
    best = Math.max(best, score);
  }
  return best;
}

function fits(kind: Sighting['kind'], asked: AnswerKind): boolean {
  if (asked === 'number') return kind === 'number';
  if (asked === 'year') return kind === 'year';
  if (asked === 'date') return kind === 'date' || kind === 'year';
  return kind === 'name' || kind === 'title' || kind === 'heading';
}

function isName({ kind }: Sighting): boolean {
  return kind === 'name' || kind === 'title' || kind === 'heading';
}

function pageSaysHead({ page }: Candidate, { question }: Memory): boolean {
  const end = page?.sentences[0]?.to ?? 0;
  return page?.tokens.slice(0, end).some(({ term }) => question.head.has(term)) ?? false;
}

function placedShare({ sightings }: Candidate): number {
  return sightings.filter(({ isPlaced }) => isPlaced).length / sightings.length;
}

function isPersonShaped({ tokens }: Candidate): boolean {
  const parts = tokens.filter(({ shape }) => shape !== 'sign');
  if (parts.length < 2 || parts.length > 3) return false;
  return parts.every(({ word }) => !isFunctionWord(word) && !placeNouns.has(word) && !otherNouns.has(word));
}
