import { candidatesIn, type Candidate } from './candidate.ts';
import { type Clue, weigh, weighBest } from './clue.ts';
import { isPeople, isPlaceAskedFor, isPlaceBeside } from './gazetteer.ts';
import type { Memory } from './memory.ts';
import { isPersonShaped } from './name-shape.ts';
import { named, type Named } from './passage.ts';
import type { Question, QuestionMention } from './question.ts';
import { isName, type Sighting } from './sighting.ts';

/** A name to follow, and how promising that is. */
interface Bridge {
  readonly name: Named;
  readonly isInQuestion: boolean;
  readonly score: number;
}

/** A name in a passage. */
interface Lead {
  readonly candidate: Candidate;
  readonly sighting: Sighting;
  readonly question: Question;
}

/** A name in the question itself. */
interface Mentioned {
  readonly mention: QuestionMention;
  readonly name: Named;
  readonly memory: Memory;
}

const leadClues: readonly Clue<Lead>[] = [
  { name: 'isAnchor', weight: 2, of: ({ sighting }) => sighting.passage.isAnchor },
  { name: 'names', weight: 1.35, of: ({ sighting }) => sighting.cover.names },
  { name: 'near', weight: 1.35, of: ({ sighting }) => sighting.near },
  { name: 'nearHere', weight: 1.92, of: (lead) => (isAboutIt(lead) ? lead.sighting.near : 0) },
  { name: 'rank', weight: 2.05, of: ({ sighting }) => 1 / sighting.passage.rank },
  { name: 'first', weight: 0.34, of: ({ sighting }) => sighting.inFirstSentence },
  { name: 'oneWord', weight: -0.37, of: ({ candidate }) => candidate.tokens.length === 1 },
  { name: 'people', weight: -1.33, of: ({ candidate }) => isPeople(candidate) },
  { name: 'known', weight: -1.82, of: ({ candidate }) => candidate.known },
  { name: 'hasPage', weight: 1.06, of: ({ candidate }) => candidate.page !== undefined },
  { name: 'alias', weight: -0.75, of: (lead) => isAlias(lead) },
  { name: 'isLinked', weight: -0.75, of: ({ sighting }) => sighting.about.isLinked },
  { name: 'placed', weight: 0.79, of: ({ sighting, question }) => sighting.isPlaced && question.hasPlace },
  { name: 'person', weight: 0.69, of: ({ candidate, question }) => question.hasPerson && isPersonShaped(candidate) },
  { name: 'askedPlace', weight: 1.05, of: ({ candidate, question }) => isPlaceAskedFor(candidate, question) },
  { name: 'placeBeside', weight: -1.11, of: ({ candidate, question }) => isPlaceBeside(candidate, question) },
  { name: 'inner', weight: 4, of: (lead) => (isAboutIt(lead) ? innerOf(lead) : 0) },
  { name: 'followed', weight: 3, of: ({ sighting }) => sighting.about.isFollowed },
  { name: 'opening', weight: -1, of: ({ sighting }) => sighting.isOpening },
];

const mentionClues: readonly Clue<Mentioned>[] = [
  { name: 'mentioned', weight: 2.72, of: () => true },
  { name: 'isAside', weight: -1.07, of: ({ mention }) => mention.isAside },
  { name: 'noPage', weight: 2.44, of: ({ name, memory }) => memory.pageOf(name) === undefined },
  { name: 'unseen', weight: 2.24, of: (mentioned) => !isSeen(mentioned) },
  { name: 'titled', weight: 0.99, of: (mentioned) => titled(mentioned) },
  {
    name: 'compares',
    weight: 1.19,
    of: ({ memory: { question } }) => question.kind === 'choice' || question.kind === 'yes-no',
  },
  { name: 'oneWord', weight: -0.8, of: ({ mention }) => mention.terms.length === 1 },
  { name: 'people', weight: -0.97, of: ({ name }) => isPeople(name) },
];

/**
 * The query for the most promising name, which then counts as followed; undefined when there is none left. Of equals a name
 * of the question comes first, then what was shown first.
 */
export function nextQuery(memory: Memory): string | undefined {
  let best: Bridge | undefined;
  for (const bridge of bridgesFrom(memory)) {
    if (!memory.followed.has(bridge.name.key) && bridge.score > (best?.score ?? -Infinity)) best = bridge;
  }
  if (best === undefined) return undefined;
  memory.followed.add(best.name.key);
  return best.isInQuestion ? best.name.text : queryFor(best.name, memory.question);
}

function* bridgesFrom(memory: Memory): Generator<Bridge> {
  for (const mention of memory.question.mentions) {
    const name = named(mention.text);
    yield { name, isInQuestion: true, score: weigh(mentionClues, { mention, name, memory }) };
  }
  for (const candidate of candidatesIn(memory)) {
    const score = weighBest(leadClues, leadsTo(candidate, memory.question));
    if (score !== undefined) yield { name: candidate, isInQuestion: false, score };
  }
}

/** Every sighting of a name; none of what the question says already and no page is about. */
function leadsTo(candidate: Candidate, question: Question): readonly Lead[] {
  if (candidate.known === 1 && candidate.page === undefined) return [];
  return candidate.sightings.filter(isName).map((sighting) => ({ candidate, sighting, question }));
}

/** The name with the relations of the question that it does not say: other names would find again what was found. */
function queryFor(name: Named, { terms }: Question): string {
  const own = new Set(name.tokens.map(({ term }) => term));
  const rest = terms.filter(({ term, named }) => !named && !own.has(term)).map(({ text }) => text);
  return [name.text, ...rest].join(' ');
}

/** Its passage is about something that the question names or that was followed. */
function isAboutIt({ sighting }: Lead): boolean {
  return sighting.passage.isAnchor || sighting.about.isFollowed;
}

/** The nearest relation, the more the further it stands from the word that asks: a chain begins with the innermost. */
function innerOf({ sighting: { near, nearPlace }, question }: Lead): number {
  return near * (1 - (question.terms[nearPlace]?.outer ?? 1));
}

/** It shares a word with the title of its passage: another name of what the passage is about. */
function isAlias({ candidate, sighting }: Lead): boolean {
  const title = sighting.passage.title.tokens;
  return candidate.tokens.some(({ term }) => term !== '' && title.some((token) => token.term === term));
}

/** Whether one passage says all of it. */
function isSeen({ mention, memory: { passages, question } }: Mentioned): boolean {
  const places = mention.terms.map((term) => question.places.get(term) ?? -1);
  return passages.some(({ found }) => places.every((place) => found.has(place)));
}

/** The largest share of it that stands in one title. */
function titled({ mention: { terms }, memory: { passages } }: Mentioned): number {
  const inTitle = passages.map(({ title }) =>
    terms.filter((term) => title.tokens.some((token) => token.term === term)),
  );
  return Math.max(0, ...inTitle.map(({ length }) => length)) / Math.max(1, terms.length);
}
