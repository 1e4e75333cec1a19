import { LRUCache } from 'lru-cache';
import { readsAlike, sameJson, type Hit, type Reply, type Request } from '../core/index.ts';
import type { Slot } from '../perturbations/index.ts';
import { queryOf } from './search-service.ts';

/** A search as the service inside answered it, with all that noise on it is a function of. */
export interface CleanSearch {
  readonly slots: readonly Slot[];
  readonly request: Request;
  /** Chance that noise falls. */
  readonly probability: number;
}

/** Replies that are kept: with five hits each takes some 15 kB, all together 8 MB. The one not asked for longest goes first. */
const MOST_KEPT = 500;

/** A reply, and what it was made of beside its key. */
interface Kept {
  readonly gold: Request['gold'];
  readonly slots: readonly Slot[];
  readonly reply: Reply;
}

/**
 * Keeps what became of searches, since the rollouts of a group ask much alike and meet the same noise. What is kept is shown
 * only where all is equal that noise is keyed by or reads, so it is what would be made anew.
 */
export function keptReplies(make: (search: CleanSearch) => Reply): (search: CleanSearch) => Reply {
  const kept = new LRUCache<string, Kept>({ max: MOST_KEPT });
  return (search) => {
    const { gold } = search.request;
    const key = keyOf(search);
    const known = kept.get(key);
    if (known !== undefined && known.gold === gold && isSame(known.slots, search.slots)) return known.reply;
    const reply = make(search);
    kept.set(key, { gold, slots: search.slots, reply });
    return reply;
  };
}

function keyOf({ request, probability }: CleanSearch): string {
  const { text, k } = queryOf(request);
  return `${request.seed} ${probability} ${k} ${text}`;
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
