import type { Statement } from '../entity.ts';
import { expand, type Slots } from './grammar.ts';
import { fresh, penOf, type Scribe } from './scribe.ts';
import type { ToldFact } from './told-fact.ts';

/** The holders of an office one after the other, each with its years; `stated` holds also those that are left out. */
export function termSentence(told: readonly ToldFact[], stated: readonly Statement[], scribe: Scribe): string {
  const all = stated.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
  const parts: string[] = [];
  let before: Statement | undefined;
  for (const [at, statement] of all.entries()) {
    const fact = told.find((one) => one.statement.id === statement.id);
    if (fact !== undefined) parts.push(termOf(fact, isFollowing(before, all[at - 1]), scribe));
    else if (at === 0) parts.push(fresh(scribe.templates.terms.origin, penOf(scribe, yearsOf(statement))));
    if (fact !== undefined) before = statement;
  }
  return wholeOf(joined(parts), scribe);
}

/** One holder alone, told again. */
export function repeatedTerm(fact: ToldFact, scribe: Scribe): string {
  return wholeOf(termOf(fact, false, scribe), scribe);
}

function isFollowing(told: Statement | undefined, previous: Statement | undefined): boolean {
  return told !== undefined && told === previous;
}

function termOf(fact: ToldFact, isFollowing: boolean, scribe: Scribe): string {
  const { first, next, last, since } = scribe.templates.terms;
  const { statement, object, ever = '' } = fact;
  const slots = { ...yearsOf(statement), o: object, ever };
  if (statement.to === undefined) return fresh(isFollowing ? last : since, penOf(scribe, slots));
  return fresh(isFollowing ? next : first, penOf(scribe, slots));
}

function yearsOf({ from, to }: Statement): Slots {
  return { a: String(from ?? ''), b: String(to ?? '') };
}

/** `A, B; C`: the last one apart. */
function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}; ${parts.at(-1)}`;
}

function wholeOf(terms: string, scribe: Scribe): string {
  const { templates, rng, voices } = scribe;
  return expand(rng.pick(templates.terms.whole), penOf(scribe, voices.full, { t: terms }));
}
