import type { Fact, Gold, Passage } from '../../core/index.ts';
import { analyse, isLetter, pointAt } from '../../text/index.ts';
import type { SimulatedQuery } from './simulated-query.ts';

/** One thing that an answer needs: a gold fact, or a gold passage of which the task names no fact. */
export interface Evidence {
  /** What a document that tells it supports. */
  readonly id: string;
  readonly fact: Fact | undefined;
  /** The passage that tells it, where the corpus has it. */
  readonly passage: Passage | undefined;
}

/** What the gold of a task names: its facts in order, then its other passages that the corpus has. */
export function evidenceOf(gold: Gold, passageOf: (id: string) => Passage | undefined): readonly Evidence[] {
  const facts = (gold.facts ?? []).map((fact): Evidence => {
    const passage = fact.passageIds.map(passageOf).find((one) => one !== undefined);
    return { id: fact.id, fact, passage };
  });
  const told = new Set(facts.flatMap(({ fact }) => fact?.passageIds ?? []));
  const passages = goldPassageIds(gold).flatMap((id): readonly Evidence[] => {
    const passage = told.has(id) ? undefined : passageOf(id);
    return passage === undefined ? [] : [{ id, fact: undefined, passage }];
  });
  return [...facts, ...passages];
}

/** For whom a query asks. */
export interface Asking {
  /** What the task asks. */
  readonly question: string;
  /** Ids of the passages that share most words with the query. Default: none. */
  readonly found?: ReadonlySet<string> | undefined;
}

/**
 * What the query asks for, best first. It asks for a fact when it names its subject, with more than half of the terms of the
 * name; or its object, where the question names that, too, or half of the query's terms are its own: a list of all objects
 * that a fact may have asks for none. Or when it names its relation, and the passage that tells it shares more words with
 * the query than nearly all others. Of a passage without facts the title is the subject, or for want of one its text. So a
 * second hop is told to who names the object of the first, and an order names nothing.
 */
export function askedFor(
  query: SimulatedQuery,
  evidence: readonly Evidence[],
  { question, found = new Set() }: Asking,
): readonly Evidence[] {
  const terms = new Set(query.terms);
  const given = new Set(analyse(question));
  const relation = new Map(evidence.map((one) => [one, share(analyse(one.fact?.relation ?? ''), terms)]));
  const isAsked = (one: Evidence): boolean => {
    const isFound = one.passage !== undefined && found.has(one.passage.id);
    return isNamed(one, terms) || isAboutObject(one, terms, given) || (isFound && (relation.get(one) ?? 0) > HALF);
  };
  return evidence.filter(isAsked).toSorted((a, b) => (relation.get(b) ?? 0) - (relation.get(a) ?? 0));
}

/** A name is said when more than this share of its terms is. */
const HALF = 0.5;

/** A name as texts write it: without what tells namesakes apart, `Oda Fenn (painter)`. */
export function bareName(name: string): string {
  const opens = name.endsWith(')') ? name.lastIndexOf(' (') : -1;
  return opens > 0 ? name.slice(0, opens) : name;
}

function isNamed({ fact, passage }: Evidence, terms: ReadonlySet<string>): boolean {
  const named = (name: string): boolean => share(analyse(bareName(name)), terms) > HALF;
  if (fact !== undefined) return named(fact.subject);
  if (passage?.title !== undefined) return named(passage.title);
  return share([...terms], new Set(analyse(passage?.text ?? ''))) > HALF;
}

/** Whether a query is about the object of a fact, and not merely one that has it among many. */
function isAboutObject({ fact }: Evidence, terms: ReadonlySet<string>, given: ReadonlySet<string>): boolean {
  if (fact === undefined || !isWord(fact.object)) return false;
  const object = analyse(bareName(fact.object));
  if (share(object, terms) <= HALF) return false;
  return share(object, given) > HALF || share([...terms], new Set(object)) >= HALF;
}

/** A number in a query says nothing of what it counts. */
function isWord(object: string): boolean {
  return [...object].some((symbol) => isLetter(pointAt(symbol, 0)));
}

/** Which share of the terms stands among the others. 0 of none. */
function share(terms: readonly string[], among: ReadonlySet<string>): number {
  const distinct = new Set(terms);
  let found = 0;
  for (const term of distinct) if (among.has(term)) found += 1;
  return distinct.size === 0 ? 0 : found / distinct.size;
}

function goldPassageIds({ passageIds = [], relevance = {} }: Gold): readonly string[] {
  const graded = Object.entries(relevance).flatMap(([id, grade]) => (grade > 0 ? [id] : []));
  return [...new Set([...passageIds, ...graded])];
}
