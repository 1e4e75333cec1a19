import type { RelationName } from '../relations.ts';
import type { relations } from '../relations.ts';

/** Relations whose objects are phrases. */
type PhraseRelation = {
  [name in RelationName]: (typeof relations)[name]['valueClass'] extends 'phrase' ? name : never;
}[RelationName];

/** Two halves of which every pair is a value: so each list is long, and all values are alike in form. */
type Halves = readonly [first: string, second: string];

/** The words of a theme. The grammar is the same for all. */
export interface Theme {
  /** One sentence: of what its words speak. */
  readonly says: string;
  readonly values: { readonly [relation in PhraseRelation]: Halves };
  /** Nouns, as `mill` or `church/churches`: what they are called decides where the grammar takes them. */
  readonly nouns: { readonly [list in NounList]: string };
  /** Adjectives. */
  readonly adjectives: { readonly [list in AdjectiveList]: string };
}

/**
 * `thing`: a building or a landmark; `item`: what a person carries; `group`: people by what they do; `matter`: what people
 * argue about; `happening`: an event without a name; `paper`: what is written down; `haunt`: where living things are seen.
 */
type NounList = 'thing' | 'item' | 'group' | 'matter' | 'happening' | 'paper' | 'haunt';

/** `old`: of buildings; `worn`: of what people carry; `temper`: of people; `grave`: of happenings; `dry`: of papers. */
type AdjectiveList = 'old' | 'worn' | 'temper' | 'grave' | 'dry';
