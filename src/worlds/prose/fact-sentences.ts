import type { Rng } from '../../core/index.ts';
import type { RelationName } from '../relations.ts';
import type { CompiledPattern } from './compiled.ts';
import { expand, type Slots } from './grammar.ts';
import type { Role } from './patterns.ts';
import { fresh, penOf, type Scribe } from './scribe.ts';
import type { ToldFact } from './told-fact.ts';

/** Of three sentences of facts, how many fuse one, two and three. */
const SHARES = { one: 0.12, two: 0.5 } as const;

/** How often a clause says when, or how far, it holds. */
const EXTRA = 0.3;

/**
 * Facts in groups of up to three, in a drawn order, at most one number in each. Who dies, dies last. A fact that is told again,
 * denied or asserted stands alone: it needs a predicate of its own. Nothing here asks which facts of a value class they are.
 */
export function groupsOf(facts: readonly ToldFact[], rng: Rng): readonly (readonly ToldFact[])[] {
  const groups: ToldFact[][] = [];
  let room = 0;
  for (const fact of rng.shuffle(facts)) {
    const group = groups.at(-1);
    const fits = group !== undefined && group.length < room && !group.some((other) => clash(fact, other));
    if (fits) group.push(fact);
    else {
      groups.push([fact]);
      room = sizeOf(rng);
    }
  }
  return groups.map((group) => group.toSorted((one, other) => lateness(one) - lateness(other))).toSorted((one, other) => latest(one) - latest(other));
}

function sizeOf(rng: Rng): number {
  const drawn = rng.next();
  if (drawn < SHARES.one) return 1;
  return drawn < SHARES.two ? 2 : 3;
}

function clash(one: ToldFact, other: ToldFact): boolean {
  if (isAlone(one) || isAlone(other)) return true;
  if (one.statement.relation === alike[other.statement.relation]) return true;
  return one.valueClass === 'number' && other.valueClass === 'number';
}

/** Relations told in the same words: born in a place, born in a year. */
const alike: { readonly [relation in RelationName]?: RelationName } = {
  born: 'birthplace',
  birthplace: 'born',
  described: 'describer',
  describer: 'described',
  published: 'publisher',
  publisher: 'published',
};

function isAlone({ isRepeat, ever }: ToldFact): boolean {
  return isRepeat || ever !== undefined;
}

function lateness({ statement }: ToldFact): number {
  return statement.relation === 'died' ? 1 : 0;
}

function latest(group: readonly ToldFact[]): number {
  return group.reduce((late, fact) => Math.max(late, lateness(fact)), 0);
}

/** The sentence of a group, in one of the patterns for so many facts. `voiceFor` says how to name the subject. */
export function factSentence(
  group: readonly ToldFact[],
  scribe: Scribe,
  voiceFor: (isNamed: boolean) => Slots,
): string {
  const { plain, wordy } = scribe.templates;
  const patterns = scribe.rng.next() < scribe.wordiness ? wordy : plain;
  const pattern = scribe.rng.pick(patterns[group.length] ?? []);
  const voice = voiceFor(pattern.isNamed === true);
  const predicate = pattern.hasPredicate ? fresh(scribe.ofKind.predicates, scribe, voice) : '';
  return expand(pattern.tree, penOf(scribe, { ...voice, predicate, ...rolesOf(group, pattern, { scribe, voice }) }));
}

interface Speech {
  readonly scribe: Scribe;
  readonly voice: Slots;
}

function rolesOf(group: readonly ToldFact[], pattern: CompiledPattern, { scribe, voice }: Speech): Slots {
  const last = pattern.isPronounLast ? scribe.voices.pronoun : voice;
  return Object.fromEntries(
    pattern.roles.map((role, at) => [role, clause(group[at], role, { scribe, voice: role === 'G' ? last : voice })]),
  );
}

function clause(fact: ToldFact | undefined, role: Role, { scribe, voice }: Speech): string {
  const clauses = fact && scribe.ofKind.clauses.get(fact.statement.relation);
  if (fact === undefined || clauses === undefined) return '';
  const { time, scope } = scribe.templates;
  const extra = clauses.when === 'event' ? time : scope;
  const x = scribe.rng.next() < EXTRA ? ` ${expand(extra, penOf(scribe, voice))}` : '';
  return fresh(clauses.forms[role], scribe, { ...voice, o: fact.object, ever: fact.ever ?? '', x });
}
