import { candidatesIn, type Candidate } from './candidate.ts';
import { type Clue, weighBest } from './clue.ts';
import { isPeople, isPlaceAskedFor, isPlaceBeside } from './gazetteer.ts';
import type { Memory } from './memory.ts';
import { isPersonShaped, isPlaceShaped } from './name-shape.ts';
import type { Question } from './question.ts';
import { isName, type Sighting } from './sighting.ts';

/** Something that may be the answer, where it stands. */
interface Reading {
  readonly candidate: Candidate;
  readonly sighting: Sighting;
  readonly question: Question;
}

const readingClues: readonly Clue<Reading>[] = [
  { name: 'fits', weight: 2.52, of: (reading) => fits(reading) },
  {
    name: 'headIn',
    weight: 0.87,
    of: ({ candidate, question }) => candidate.tokens.some(({ term }) => question.head.has(term)),
  },
  { name: 'pageSaysHead', weight: 2.43, of: (reading) => pageSaysHead(reading) },
  { name: 'outerCover', weight: 1.67, of: ({ sighting }) => sighting.cover.outer },
  { name: 'best', weight: 0.43, of: ({ sighting }) => sighting.cover.best },
  { name: 'near', weight: 1.84, of: ({ sighting }) => sighting.near },
  { name: 'outerHere', weight: 6, of: (reading) => outerHere(reading) },
  { name: 'path', weight: 1.86, of: ({ sighting }) => sighting.about.path },
  { name: 'isLinked', weight: 0.96, of: ({ sighting }) => sighting.about.isLinked },
  { name: 'continues', weight: 0.81, of: ({ sighting }) => sighting.about.continues },
  { name: 'isFollowed', weight: 1.35, of: ({ sighting }) => sighting.about.isFollowed },
  { name: 'rank', weight: 1.51, of: ({ sighting }) => 1 / sighting.passage.rank },
  { name: 'first', weight: 0.79, of: ({ sighting }) => sighting.inFirstSentence },
  { name: 'allKnown', weight: -2.09, of: ({ candidate }) => candidate.known === 1 },
  { name: 'hasPage', weight: -0.39, of: ({ candidate }) => candidate.page !== undefined },
  {
    name: 'oneWord',
    weight: -0.81,
    of: ({ candidate, sighting }) => isName(sighting) && candidate.tokens.length === 1,
  },
  { name: 'adjective', weight: -0.28, of: ({ candidate, sighting }) => sighting.isAdjective || isPeople(candidate) },
  {
    name: 'placed',
    weight: 0.81,
    of: ({ candidate, question }) => (question.kind === 'place' ? placedShare(candidate) : 0),
  },
  {
    name: 'placeNoun',
    weight: 1.43,
    of: ({ candidate, question }) => question.kind === 'place' && isPlaceShaped(candidate),
  },
  {
    name: 'askedPlace',
    weight: 1.51,
    of: ({ candidate, question }) => question.kind === 'place' && isPlaceAskedFor(candidate, question),
  },
  { name: 'placeBeside', weight: -0.84, of: ({ candidate, question }) => isPlaceBeside(candidate, question) },
  {
    name: 'noPlace',
    weight: -0.5,
    of: ({ candidate, sighting, question }) =>
      question.kind !== 'place' && isName(sighting) ? placedShare(candidate) : 0,
  },
  {
    name: 'person',
    weight: 0.53,
    of: ({ candidate, question }) => question.kind === 'person' && isPersonShaped(candidate),
  },
];

/** What may be the answer, likeliest first; ties as shown. */
export function readAnswers(memory: Memory): readonly string[] {
  const scored = candidatesIn(memory).map((candidate) => {
    const readings = candidate.sightings.map((sighting) => ({ candidate, sighting, question: memory.question }));
    return { text: candidate.text, score: weighBest(readingClues, readings) ?? 0 };
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ text }) => text);
}

/** Whether it is of the kind that is asked for. */
function fits({ sighting, question }: Reading): boolean {
  if (question.kind === 'number' || question.kind === 'year') return sighting.kind === question.kind;
  if (question.kind === 'date') return sighting.kind === 'date' || sighting.kind === 'year';
  return isName(sighting);
}

/** On a page that the question names or that was reached: the nearest relation, the more the closer to the word that asks. */
function outerHere({ sighting: { passage, about, near, nearPlace }, question }: Reading): number {
  return passage.isAnchor || about.isFollowed ? near * (question.terms[nearPlace]?.outer ?? 0) : 0;
}

/** Whether its own page begins by saying that it is what is asked for: "Porcupine Tree were an English rock band". */
function pageSaysHead({ candidate: { page }, question }: Reading): boolean {
  const end = page?.sentences[0]?.to ?? 0;
  return page?.tokens.slice(0, end).some(({ term }) => question.head.has(term)) === true;
}

function placedShare({ sightings }: Candidate): number {
  return sightings.filter(({ isPlaced }) => isPlaced).length / sightings.length;
}
