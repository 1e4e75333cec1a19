import type { CompiledPattern } from './compiled.ts';
import { expand, type Slots } from './grammar.ts';
import type { Role } from './patterns.ts';
import { penOf, fresh, type Scribe } from './scribe.ts';
import type { ToldFact } from './told-fact.ts';

/** How often a clause says when, or how far, it holds. */
const EXTRA = 0.22;

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
  return expand(pattern.tree, penOf(scribe, voice, rolesOf(group, pattern, { scribe, voice })));
}

interface Speech {
  readonly scribe: Scribe;
  readonly voice: Slots;
}

function rolesOf(group: readonly ToldFact[], pattern: CompiledPattern, { scribe, voice }: Speech): Slots {
  const last = pattern.isPronounLast ? scribe.voices.pronoun : voice;
  const roles: { [role: string]: string } = {};
  if (pattern.hasPredicate) roles['predicate'] = fresh(scribe.ofKind.predicates, penOf(scribe, voice));
  for (const [at, role] of pattern.roles.entries()) {
    roles[role] = clause(group[at], role, { scribe, voice: role === 'G' ? last : voice });
  }
  return roles;
}

function clause(fact: ToldFact | undefined, role: Role, { scribe, voice }: Speech): string {
  const clauses = fact && scribe.ofKind.clauses.get(fact.statement.relation);
  if (fact === undefined || clauses === undefined) return '';
  const { time, scope } = scribe.templates;
  const extra = clauses.when === 'event' ? time : scope;
  const x = scribe.rng.next() < EXTRA ? ` ${expand(extra, penOf(scribe, voice))}` : '';
  return fresh(clauses.forms[role], penOf(scribe, voice, { o: fact.object, ever: fact.ever ?? '', x }));
}
