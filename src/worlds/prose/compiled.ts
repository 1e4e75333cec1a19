import type { Kind } from '../entity.ts';
import { aliasPhrases } from './alias-phrases.ts';
import { event } from './event.ts';
import { family } from './family.ts';
import { parserOf, type Lists, type Tree } from './grammar.ts';
import type { Clauses } from './kind-phrases.ts';
import { mentionPhrases } from './mention-phrases.ts';
import { organisation } from './organisation.ts';
import { plainPatterns, wordyPatterns, type Pattern, type Role } from './patterns.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { product } from './product.ts';
import { species } from './species.ts';
import { stock } from './stock.ts';
import { termPhrases } from './term-phrases.ts';
import type { Theme } from './theme.ts';
import { themeOf } from './themes.ts';
import { nounsOf, wordsOf } from './word-lists.ts';
import { work } from './work.ts';

/** All templates, parsed with the words of a theme. */
export interface Compiled {
  readonly kinds: { readonly [kind in Kind]: CompiledKind };
  /** By the number of facts. */
  readonly plain: readonly (readonly CompiledPattern[])[];
  readonly wordy: readonly (readonly CompiledPattern[])[];
  readonly aliases: readonly Tree[];
  readonly terms: { readonly [part in keyof typeof termPhrases]: readonly Tree[] };
  readonly time: Tree;
  readonly scope: Tree;
}

/** The templates of a kind. */
export interface CompiledKind {
  readonly definitions: readonly Tree[];
  /** By relation. */
  readonly clauses: ReadonlyMap<string, CompiledClauses>;
  readonly predicates: readonly Tree[];
  readonly fillers: readonly Tree[];
  readonly mentions: readonly Tree[];
}

/** The forms of a fact by their roles in a pattern. */
interface CompiledClauses {
  readonly when: Clauses['when'];
  readonly forms: { readonly [role in Role]: readonly Tree[] };
}

/** A pattern with its template parsed. */
export interface CompiledPattern extends Pattern {
  readonly tree: Tree;
  /** Whether it wants colour beside the facts. */
  readonly hasPredicate: boolean;
  /** Whether its last predicate is that of the pronoun. */
  readonly isPronounLast: boolean;
}

const parsed = new Map<string, Compiled>();

/** The templates of a theme, parsed when they are first asked for. Throws `worlds/unknown-theme`. */
export function compiledOf(theme: string): Compiled {
  const known = parsed.get(theme) ?? compile(themeOf(theme));
  parsed.set(theme, known);
  return known;
}

type Parse = (template: string) => Tree;

function compile(theme: Theme): Compiled {
  const parse = parserOf({ ...stock, ...listsOf(theme) });
  const all = (templates: readonly string[]): readonly Tree[] => templates.map(parse);
  return {
    kinds: kindsOf(parse),
    plain: plainPatterns.map((some) => some.map((pattern) => patternOf(pattern, parse))),
    wordy: wordyPatterns.map((some) => some.map((pattern) => patternOf(pattern, parse))),
    aliases: all(aliasPhrases),
    terms: {
      first: all(termPhrases.first),
      next: all(termPhrases.next),
      last: all(termPhrases.last),
      since: all(termPhrases.since),
      origin: all(termPhrases.origin),
      whole: all(termPhrases.whole),
    },
    time: parse('$time'),
    scope: parse('$scope'),
  };
}

function patternOf(pattern: Pattern, parse: Parse): CompiledPattern {
  const { template } = pattern;
  return {
    ...pattern,
    tree: parse(template),
    hasPredicate: template.includes('$predicate'),
    isPronounLast: template.includes('$he $G'),
  };
}

interface Phrases {
  readonly definitions: readonly string[];
  readonly clauses: { readonly [relation: string]: Clauses };
  readonly predicates: readonly string[];
  readonly fillers: readonly string[];
}

function kindsOf(parse: Parse): Compiled['kinds'] {
  const compiled = (kind: Kind, { definitions, clauses, predicates, fillers }: Phrases): CompiledKind => ({
    definitions: definitions.map(parse),
    clauses: new Map(Object.entries(clauses).map(([relation, one]) => [relation, clausesOf(one, parse)])),
    predicates: predicates.map(parse),
    fillers: fillers.map(parse),
    mentions: mentionPhrases[kind].map(parse),
  });
  return {
    person: compiled('person', person),
    family: compiled('family', family),
    place: compiled('place', place),
    organisation: compiled('organisation', organisation),
    work: compiled('work', work),
    event: compiled('event', event),
    product: compiled('product', product),
    species: compiled('species', species),
  };
}

function clausesOf({ when, finite, participle, noun }: Clauses, parse: Parse): CompiledClauses {
  const F = finite.map(parse);
  return { when, forms: { F, G: F, P: participle.map(parse), N: noun.map(parse) } };
}

function listsOf({ nouns, adjectives }: Theme): Lists {
  const ofNouns = Object.entries(nouns).flatMap(([name, list]) => {
    const entries = nounsOf(list);
    const [one, several] = [entries.map(({ singular }) => singular), entries.map(({ plural }) => plural)];
    return [[name, one] as const, [`${name}s`, several] as const];
  });
  const ofAdjectives = Object.entries(adjectives).map(([name, list]) => [name, wordsOf(list)] as const);
  return Object.fromEntries([...ofNouns, ...ofAdjectives]);
}
