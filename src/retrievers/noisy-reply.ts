import type { Hit, Truth } from '../core/index.ts';
import type { Slot } from '../perturbations/index.ts';
import type { CleanReply } from './clean-reply.ts';
import { fallOnList, type ListOutcome } from './noisy-list.ts';
import { NoisySlot, type Fallen } from './noisy-slot.ts';
import { totalOf, type NoiseProfile } from './noise-profile.ts';
import { certain, meanRate, possibleOf } from './noise-rate.ts';
import type { ReplyOutcome, SharedNoise } from './retriever.ts';

/** How noise falls. */
export interface Noise {
  readonly profile: NoiseProfile;
  /** Chance that it falls, on each slot or on the whole batch; more than 0. */
  readonly probability: number;
  /** `document`: each slot has draws of its own. `batch`: one draw falls on all slots of a reply, as in ZeroSearch. */
  readonly scope: 'document' | 'batch';
  /** Chance that what noise spares is told in an operator's keeping form, 0 to 1. */
  readonly twins: number;
}

/** A list as it is shown, and its truth. */
export interface NoisyReply {
  readonly hits: readonly Hit[];
  readonly truth: Truth;
}

/** The reply with nothing done to it: what supports still does, for certain. */
export function untouched(slots: readonly Slot[]): NoisyReply {
  return shown(slots, [{ chance: 1, rates: certain(slots) }], undefined);
}

/**
 * Lets noise fall on a reply: first the operators on lists, then, on every slot of what they made, those that lose what it
 * said and those that keep it. An operator that does not apply is redrawn among the others of its sort.
 */
export function noisyReply({ slots: clean, k, rng, scene }: CleanReply, noise: Noise): NoisyReply {
  const { profile, probability, twins } = noise;
  const list = fallOnList(clean, rng.fork('list'), { operators: profile.onLists, probability, twins, k, scene });
  const falling = { profile, twins, scene };
  const noisySlot = (slot: Slot): NoisySlot => new NoisySlot(slot, rng.fork('slot').fork(slot.hit.id), falling);
  const made = list.slots.map(noisySlot);
  const batch = noise.scope === 'batch' ? batchAt(rng.fork('batch'), noise) : undefined;
  const fallen = made.map((slot) => slot.fall(batch ?? slot.struckAt(probability)));
  const slotsOf = (outcome: ListOutcome): readonly NoisySlot[] =>
    outcome.slots === list.slots ? made : outcome.slots.map(noisySlot);
  const outcomes = outcomesOf(list.outcomes, slotsOf, noise);
  const redrawn = [...list.redrawn, ...fallen.flatMap((one) => one.redrawn)];
  // where slots do not hang together their rates say everything
  const shared: SharedNoise = {
    ...(batch === undefined ? {} : { fell: { noisy: batch.losing } }),
    ...(list.drawn === undefined ? {} : { list: list.drawn }),
    ...(outcomes.length > 1 ? { outcomes } : {}),
    ...(redrawn.length === 0 ? {} : { redrawn: countsOf(redrawn) }),
  };
  const slots = fallen.map(({ slot }: Fallen) => slot);
  return shown(slots, outcomes, Object.keys(shared).length === 0 ? undefined : shared);
}

type BatchStrike = ReturnType<NoisySlot['struckAt']>;

/** One draw of each sort for all slots: two, or what keeps would tell of what loses. */
function batchAt(rng: CleanReply['rng'], { profile, probability }: Noise): BatchStrike {
  return {
    losing: rng.fork('losing').falls(probability * totalOf(profile.losing)),
    keeping: rng.fork('keeping').falls(probability * totalOf(profile.keeping)),
  };
}

/** All ways in which a reply may come out and show something, with the rates of what it shows. */
function outcomesOf(
  lists: readonly ListOutcome[],
  slotsOf: (list: ListOutcome) => readonly NoisySlot[],
  { profile, probability, scope }: Noise,
): readonly ReplyOutcome[] {
  const struck = probability * totalOf(profile.losing);
  const all = lists.flatMap((list): readonly ReplyOutcome[] => {
    const slots = slotsOf(list);
    if (scope === 'document') return [{ chance: list.chance, rates: ratesOf(slots, struck) }];
    return [
      { chance: list.chance * struck, rates: ratesOf(slots, 1) },
      { chance: list.chance * (1 - struck), rates: ratesOf(slots, 0) },
    ];
  });
  return possibleOf(all);
}

function ratesOf(slots: readonly NoisySlot[], struck: number): ReplyOutcome['rates'] {
  return Object.fromEntries(
    slots.flatMap((slot) => {
      const rate = slot.rate(struck);
      return rate === undefined ? [] : [[slot.id, rate]];
    }),
  );
}

function shown(slots: readonly Slot[], outcomes: readonly ReplyOutcome[], shared: SharedNoise | undefined): NoisyReply {
  const labels = slots.flatMap(({ hit, label }) =>
    label === undefined ? [] : [[hit.id, { ...label, rate: meanRate(hit.id, outcomes) }] as const],
  );
  // entries, not assignments: an id may be `__proto__`
  return { hits: slots.map(({ hit }) => hit), truth: { labels: Object.fromEntries(labels), shared } };
}

function countsOf(names: readonly string[]): { readonly [name: string]: number } {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
