import type { Hit, Truth } from '../core/index.ts';
import type { ListPerturbation, Slot } from '../perturbations/index.ts';
import type { CleanReply } from './clean-reply.ts';
import { listForms, type ListForms } from './noisy-list.ts';
import { falls, NoisySlot } from './noisy-slot.ts';
import { inDrawnOrder, totalOf, type NoiseProfile, type Weighted } from './noise-profile.ts';
import { certain, meanRate, type Outcome } from './noise-rate.ts';

/** How noise falls. */
export interface Noise {
  readonly profile: NoiseProfile;
  /** Chance that it falls, on each slot or on the whole batch; more than 0. */
  readonly probability: number;
  /** `document`: each slot has a draw of its own. `batch`: one draw falls on all slots of a reply, as in ZeroSearch. */
  readonly scope: 'document' | 'batch';
  /** Chance that what noise spares is told in an operator's keeping form, 0 to 1. */
  readonly twins: number;
}

/** A list as it is shown, and its truth. */
export interface NoisyReply {
  readonly hits: readonly Hit[];
  readonly truth: Truth;
}

/**
 * `Truth.shared` of a noisy reply. `fell`: what was drawn for the reply as a whole. `outcomes`: where slots hang together,
 * the ways in which the reply might have come out and shown something, with chances that sum to 1; inside an outcome its
 * slots are independent. `redrawn`: how often each operator was drawn where it does not apply.
 */
export type SharedNoise = {
  readonly fell?: { readonly operator?: string; readonly noisy: boolean };
  readonly outcomes?: readonly Outcome[];
  readonly redrawn?: { readonly [operator: string]: number };
};

/** The reply with nothing done to it: what supports still does, for certain. */
export function untouched(slots: readonly Slot[]): NoisyReply {
  return shown(slots, [{ chance: 1, rates: certain(slots) }], undefined);
}

/**
 * Lets noise fall on a reply. First it is drawn, by their shares, whether an operator on lists has this reply or the slots
 * have it; an operator that does not apply is redrawn among the others. Then noise falls or does not: on the list, on each
 * slot, or on all slots alike.
 */
export function noisyReply(reply: CleanReply, noise: Noise): NoisyReply {
  const prospects = prospectsOf(reply, noise);
  const { slots, fell, redrawn } = drawn(reply, noise, prospects);
  const outcomes = outcomesOf(reply, noise, prospects);
  // where slots do not hang together their rates say everything
  const shared: SharedNoise = {
    ...(fell === undefined ? {} : { fell }),
    ...(outcomes.length > 1 ? { outcomes } : {}),
    ...(redrawn.length === 0 ? {} : { redrawn: countsOf(redrawn) }),
  };
  return shown(slots, outcomes, Object.keys(shared).length === 0 ? undefined : shared);
}

/** What may become of a reply. */
interface Prospects {
  readonly slots: readonly NoisySlot[];
  /** The operators on lists that apply, with their two forms. */
  readonly lists: ReadonlyMap<ListPerturbation, ListForms>;
}

/** What became of it. */
interface Drawn extends Pick<SharedNoise, 'fell'> {
  readonly slots: readonly Slot[];
  readonly redrawn: readonly string[];
}

function prospectsOf({ slots, k, rng, scene }: CleanReply, { profile, twins }: Noise): Prospects {
  const falling = { operators: profile.onSlots, twins, scene };
  const lists = new Map<ListPerturbation, ListForms>();
  for (const { one } of profile.onLists) {
    const forms = listForms(one, { scene: scene(rng.fork('list').fork(one.name)), k });
    if (forms !== null) lists.set(one, forms);
  }
  return { slots: slots.map((slot) => new NoisySlot(slot, rng.fork('slot').fork(slot.hit.id), falling)), lists };
}

/** Stands among the operators on lists for all operators on slots together. */
const SLOTS = 'slots';

function drawn(reply: CleanReply, noise: Noise, { slots, lists }: Prospects): Drawn {
  const { onSlots, onLists } = noise.profile;
  const candidates: readonly Weighted<ListPerturbation | typeof SLOTS>[] = [
    ...onLists,
    ...(onSlots.length === 0 ? [] : [{ one: SLOTS, share: totalOf(onSlots) } as const]),
  ];
  const redrawn: string[] = [];
  for (const candidate of inDrawnOrder(candidates, reply.rng.fork('operator'))) {
    if (candidate === SLOTS) return onEach(reply, noise, { slots, redrawn });
    const forms = lists.get(candidate);
    if (forms !== undefined) return { ...onList(reply, noise, { forms, operator: candidate.name }), redrawn };
    redrawn.push(candidate.name);
  }
  return { slots: reply.slots, redrawn };
}

function onList(
  { rng, slots }: CleanReply,
  { probability, twins }: Noise,
  { forms, operator }: { readonly forms: ListForms; readonly operator: string },
): Omit<Drawn, 'redrawn'> {
  const noisy = falls(rng.fork('noise'), probability);
  const told = falls(rng.fork('twin'), twins) ? forms.spared : slots;
  return { slots: noisy ? forms.noisy : told, fell: { operator, noisy } };
}

function onEach(
  { rng }: CleanReply,
  { probability, scope }: Noise,
  { slots, redrawn }: { readonly slots: readonly NoisySlot[]; readonly redrawn: readonly string[] },
): Drawn {
  const all = scope === 'batch' ? falls(rng.fork('noise'), probability) : undefined;
  const fallen = slots.map((slot) => slot.fall(all ?? slot.isStruck(probability)));
  return {
    slots: fallen.map(({ slot }) => slot),
    redrawn: [...redrawn, ...fallen.flatMap((one) => one.redrawn)],
    ...(all === undefined ? {} : { fell: { noisy: all } }),
  };
}

/** All ways in which a reply may come out and show something. */
function outcomesOf({ slots: clean }: CleanReply, noise: Noise, { slots, lists }: Prospects): readonly Outcome[] {
  const { profile, probability, scope, twins } = noise;
  const spared = 1 - probability;
  const onSlots = totalOf(profile.onSlots);
  const total = onSlots + totalOf(profile.onLists.filter(({ one }) => lists.has(one)));
  if (total === 0) return [{ chance: 1, rates: certain(clean) }];
  const each = (chance: number, struck: number): Outcome => ({
    chance: chance * onSlots,
    rates: ratesOf(slots, struck),
  });
  const ofSlots = scope === 'batch' ? [each(probability, 1), each(spared, 0)] : [each(1, probability)];
  const ofLists = profile.onLists.flatMap(({ one, share }) => {
    const forms = lists.get(one);
    if (forms === undefined) return [];
    return [
      { chance: share * probability, rates: certain(forms.noisy) },
      { chance: share * spared * twins, rates: certain(forms.spared) },
      { chance: share * spared * (1 - twins), rates: certain(clean) },
    ];
  });
  // a reply that shows nothing asks for no verdict
  const possible = [...ofSlots, ...ofLists].filter(({ chance, rates }) => chance > 0 && Object.keys(rates).length > 0);
  const sum = possible.reduce((chances, { chance }) => chances + chance, 0);
  return possible.map(({ chance, rates }) => ({ chance: chance / sum, rates }));
}

function ratesOf(slots: readonly NoisySlot[], probability: number): Outcome['rates'] {
  return Object.fromEntries(
    slots.flatMap((slot) => {
      const rate = slot.rate(probability);
      return rate === undefined ? [] : [[slot.id, rate]];
    }),
  );
}

function shown(slots: readonly Slot[], outcomes: readonly Outcome[], shared: SharedNoise | undefined): NoisyReply {
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
