import type { Fact, Gold, Passage } from '../../core/index.ts';
import { analyse } from '../../text/index.ts';
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

/**
 * What the query asks for, best first: a query asks for a fact when more than half of the terms of its subject stand in it
 * (of a passage: of its title, or for want of one when more than half of the query stands in its text), and more for one
 * whose relation it names too. So a second hop is told only to who names the first one's object.
 */
export function askedFor(query: SimulatedQuery, evidence: readonly Evidence[]): readonly Evidence[] {
  const terms = new Set(query.terms);
  const asked = evidence.filter((one) => isNamed(one, terms));
  const relation = new Map(asked.map((one) => [one, share(analyse(one.fact?.relation ?? ''), terms)]));
  return asked.toSorted((a, b) => (relation.get(b) ?? 0) - (relation.get(a) ?? 0));
}

/** A name as texts write it: without what tells namesakes apart, `Oda Fenn (painter)`. */
export function bareName(name: string): string {
  const opens = name.endsWith(')') ? name.lastIndexOf(' (') : -1;
  return opens > 0 ? name.slice(0, opens) : name;
}

function isNamed({ fact, passage }: Evidence, terms: ReadonlySet<string>): boolean {
  const name = fact?.subject ?? passage?.title;
  if (name !== undefined) return share(analyse(bareName(name)), terms) > 0.5;
  return share([...terms], new Set(analyse(passage?.text ?? ''))) > 0.5;
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
