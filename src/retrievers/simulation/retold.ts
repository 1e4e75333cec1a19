import type { Fact, Knowledge } from '../../core/index.ts';
import { saysAnswer } from './gold-strings.ts';
import type { Assignment, Draft, Source } from './source.ts';

/** Wordings to draw from. The corpus's own is 0 and never drawn. */
const WORDINGS = 0xffff;
/** Wordings tried for a noisy document: a mention in passing may give an answer away. */
const TRIES = 4;

/** Whether a world can tell a source again: it states the passage, and all that is asked for of it. */
export function canRetell(knowledge: Knowledge, { passage, asked }: Source): boolean {
  const stated = passage === undefined ? undefined : knowledge.stated(passage.id);
  return stated !== undefined && asked.every(({ id }) => stated.some((fact) => fact.id === id));
}

/**
 * Tells a passage of a generated world again with half of its facts. What is asked for is exchanged with as many other facts
 * of the same value class: a useful document loses the partners, a noisy one keeps them and loses every gold fact, so that
 * no feature of form tells them apart. Facts that are
 * left out are not there; an answer may be, in a mention: `undefined`: in every wording that was tried.
 */
export function retold(knowledge: Knowledge, { passage, asked }: Source, assignment: Assignment): Draft | undefined {
  const id = passage?.id ?? '';
  const stated = knowledge.stated(id) ?? [];
  // as the world states them: a task may not say of which class their objects are
  const facts = stated.filter((fact) => asked.some((one) => one.id === fact.id));
  const isUseful = assignment.mode === 'useful' && facts.length > 0;
  const without = leftOut(stated, { facts, isUseful, assignment });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const variant = assignment.rng.fork('wording', attempt).int(1, WORDINGS);
    const told = knowledge.retell(id, { variant, without });
    if (told === undefined) return undefined;
    const states = isUseful ? facts.map((fact) => fact.id) : [];
    if (isUseful || !saysAnswer(told, assignment.strings))
      return { title: told.title, text: told.text, isMade: true, states };
  }
  return undefined;
}

interface Choice {
  readonly facts: readonly Fact[];
  readonly isUseful: boolean;
  readonly assignment: Assignment;
}

/** Ids of the facts that a document leaves out. One of which nothing is asked for loses a fact drawn at random. */
function leftOut(stated: readonly Fact[], { facts, isUseful, assignment }: Choice): ReadonlySet<string> {
  const { strings, rng } = assignment;
  const gold = stated.filter((fact) => strings.facts.some((one) => one.fact.id === fact.id));
  const others = rng.fork('others').shuffle(stated.filter((fact) => !gold.includes(fact)));
  const lost = facts.length > 0 ? facts : others.splice(0, 1);
  const partners = lost.flatMap((fact) => partnerOf(fact, others));
  const dropped = others.filter((_, at) => rng.fork('drop', at).next() < 0.5);
  const exchanged = isUseful ? [...gold.filter((fact) => !isAmong(facts, fact)), ...partners] : [...gold, ...lost];
  return new Set([...exchanged, ...dropped].map(({ id }) => id));
}

/** Takes one of the others that can stand for a fact, as far as there is one: of its value class, else any. */
function partnerOf(fact: Fact, others: Fact[]): readonly Fact[] {
  const alike = others.findIndex(({ valueClass }) => valueClass === fact.valueClass);
  return others.splice(Math.max(0, alike), 1);
}

function isAmong(facts: readonly Fact[], { id }: Pick<Fact, 'id'>): boolean {
  return facts.some((fact) => fact.id === id);
}
