import { isJsonObject, type Json } from '../core/index.ts';
import { analysedTerms } from '../text/index.ts';
import type { TurnView } from './reward.ts';

/** One query that was put to the world, whichever tool asked it. A refused query never reached the world and is none. */
export interface Search {
  /** The multiset of its analysed terms, as one string. */
  readonly terms: string;
  /** Ids of the passages that it found, shown or not. */
  readonly found: readonly string[];
}

/** The service that searches are asked of. */
export const SEARCH = 'search';

/** A search that finds at least 80 % of its hits again is a repeat: one in five may be new. */
const NEW_HITS_ONE_IN = 5;

/** The searches of each turn that was looked at: turns never change, and later ones look back at them again and again. */
const known = new WeakMap<TurnView, readonly Search[]>();

/** The searches of a turn, in the order of asking. */
export function searchesOf(turn: TurnView): readonly Search[] {
  const before = known.get(turn);
  if (before !== undefined) return before;
  const searches = turn.replies
    .filter(({ service }) => service === SEARCH)
    .map(({ input, value }) => ({ terms: analysedTerms(queryOf(input)).join(' '), found: idsOf(value) }));
  known.set(turn, searches);
  return searches;
}

/**
 * Whether the nth search of a turn repeats an earlier one of the episode: the same terms in any order, spelling of case or
 * ending, or at least 80 % of its hits found by that one before. Costs one look at each earlier search.
 */
export function isRepeat(turn: TurnView, nth: number): boolean {
  const searches = searchesOf(turn);
  const search = searches[nth];
  if (search === undefined) return false;
  if (searches.slice(0, nth).some((earlier) => isSame(search, earlier))) return true;
  for (let past = turn.previous; past !== null; past = past.previous) {
    if (searchesOf(past).some((earlier) => isSame(search, earlier))) return true;
  }
  return false;
}

/** Whether any turn asked a search that repeats no earlier one and showed the policy a hit. */
export function hasFreshSearch(turns: readonly TurnView[]): boolean {
  return turns.some(showsSomethingNew);
}

function showsSomethingNew(turn: TurnView): boolean {
  const shown = new Set(turn.seen.map(({ hit }) => hit.id));
  return searchesOf(turn).some(({ found }, nth) => found.some((id) => shown.has(id)) && !isRepeat(turn, nth));
}

function isSame(search: Search, earlier: Search): boolean {
  if (search.terms === earlier.terms) return true;
  if (search.found.length === 0) return false;
  let mayDiffer = Math.floor(search.found.length / NEW_HITS_ONE_IN);
  for (const id of search.found) if (!earlier.found.includes(id) && (mayDiffer -= 1) < 0) return false;
  return true;
}

function queryOf(input: Json): string {
  if (!isJsonObject(input)) return '';
  const { query } = input;
  return typeof query === 'string' ? query : '';
}

function idsOf(value: Json): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((hit: Json) => (isJsonObject(hit) && typeof hit['id'] === 'string' ? [hit['id']] : []));
}
