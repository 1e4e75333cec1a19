import type { RelationName, relations } from '../relations.ts';
import type { Kind } from '../entity.ts';

/** Relations whose subject is of a kind. */
type RelationOf<K extends Kind> = {
  [name in RelationName]: (typeof relations)[name]['of'] extends K ? name : never;
}[RelationName];

/**
 * How articles say that a relation holds, as templates. `$o` is the object. `$x` may add when it happened or how far it holds,
 * of about the same length. `$ever` is where an adverb stands that denies or asserts. `$is $was $has $s` agree with the subject.
 * All clauses of one value class are alike in length and have no punctuation, so that form does not tell which fact is told.
 */
export interface Clauses {
  /** Whether `$x` may be a time: of something that happened. */
  readonly when: 'event' | 'state';
  /** After the subject, three or more. */
  readonly finite: readonly string[];
  /** Before or after the subject, set off by commas. */
  readonly participle: readonly string[];
  /** The same as a noun phrase. */
  readonly noun: readonly string[];
}

/** What articles of one kind say. `$N` is the full name, `$P` the province, `$S` what the sentence calls the subject. */
export interface KindPhrases<K extends Kind> {
  /** The first sentence: what it is, and in which province. */
  readonly definitions: readonly string[];
  /** Of each relation that articles tell in this way; terms of office have their own. */
  readonly clauses: { readonly [relation in Exclude<RelationOf<K>, 'reeve'>]: Clauses };
  /** After the subject, beside a fact: colour that is no fact. */
  readonly predicates: readonly string[];
  /** Whole sentences of colour. They state no relation and hold no value. */
  readonly fillers: readonly string[];
}
