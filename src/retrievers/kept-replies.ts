import { LRUCache } from 'lru-cache';
import { readsAlike, sameJson, type Hit, type Request, type Truth } from '../core/index.ts';
import type { Slot } from '../perturbations/index.ts';
import { queryOf } from './search-service.ts';

/** A search as the service inside answered it, with all that noise on it is a function of. */
export interface CleanSearch {
  readonly slots: readonly Slot[];
  readonly request: Request;
  /** Chance that noise falls. */
  readonly probability: number;
}

/** What came of a search. */
export interface NoisyHits {
  readonly value: readonly Hit[];
  readonly truth: Truth;
}

/**
 * Most that is kept, in characters: at most 8 MB, however long lists are, and twice that where texts leave Latin-1. What was
 * not asked for longest goes first.
 */
const MOST_CHARACTERS = 8_000_000;

/** What a reply takes beside its hits, and a hit beside its text, labels and all: so many characters, measured in bytes. */
const REPLY_SIZE = 1000;
const HIT_SIZE = 1250;

/** A reply, and what it was made of beside its key. */
interface Kept {
  readonly gold: Request['gold'];
  readonly slots: readonly Slot[];
  readonly reply: NoisyHits;
}

/**
 * Keeps what became of searches, since the rollouts of a group ask much alike and meet the same noise. What is kept is shown
 * only where all is equal that noise is keyed by or reads, so it is what would be made anew; and it is frozen, so that
 * nobody who was shown it changes it for the next.
 */
export function keptReplies(make: (search: CleanSearch) => NoisyHits): (search: CleanSearch) => NoisyHits {
  const kept = new LRUCache<string, Kept>({ maxSize: MOST_CHARACTERS, sizeCalculation: sizeOf });
  return (search) => {
    const { gold } = search.request;
    const key = keyOf(search);
    const known = kept.get(key);
    if (known !== undefined && known.gold === gold && isSame(known.slots, search.slots)) return known.reply;
    const { value, truth } = make(search);
    const reply = { value: Object.freeze(value.map((hit) => Object.freeze({ ...hit }))), truth: frozen(truth) };
    kept.set(key, { gold, slots: search.slots, reply });
    return reply;
  };
}

/** The value, of which no part can be changed any more. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

function keyOf({ request, probability }: CleanSearch): string {
  const { text, k } = queryOf(request);
  return `${request.seed} ${probability} ${k} ${text}`;
}

/** Characters of a reply and of the search that it is kept with. */
function sizeOf({ slots, reply }: Kept, key: string): number {
  const hits = [...slots.map(({ hit }) => hit), ...reply.value];
  return hits.reduce((sum, hit) => sum + sizeOfHit(hit), REPLY_SIZE + key.length);
}

function sizeOfHit({ id, title = '', text, source = '' }: Hit): number {
  return HIT_SIZE + id.length + title.length + text.length + source.length;
}

function isSame(some: readonly Slot[], others: readonly Slot[]): boolean {
  return some.length === others.length && some.every((slot, at) => isSameSlot(slot, others[at]));
}

function isSameSlot({ hit, label }: Slot, other: Slot | undefined): boolean {
  return other !== undefined && isSameHit(hit, other.hit) && sameJson({ ...label }, { ...other.label });
}

function isSameHit(one: Hit, other: Hit): boolean {
  return readsAlike(one, other) && one.id === other.id && one.score === other.score && one.rank === other.rank;
}
