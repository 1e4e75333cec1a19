import type { Fact, Rng } from '../core/index.ts';
import { isSilentOn, says, type Wanted, wantedOf } from '../text/index.ts';
import { perScene } from './per-scene.ts';
import type { Scene, Slot } from './perturbation.ts';

/** Two facts of one passage and one value class: whichever of them is changed, the passage reads alike. */
export interface Exchange {
  readonly fact: Fact;
  readonly partner: Fact;
  /** What else the passage states that the task does not need. */
  readonly rest: readonly Fact[];
  /** Whether the task needs another fact of the passage. */
  readonly isShared: boolean;
}

/**
 * The fact that a change of a slot's passage falls on: one that the task needs where the passage states one, and else any
 * stated fact. `undefined` where none fits, and where the slot is useful for what is no fact of its passage.
 */
export function factAtStake(slot: Slot, scene: Scene, fits: (fact: Fact) => boolean): Fact | undefined {
  const stated = scene.knowledge?.stated(slot.hit.id) ?? [];
  const needed = new Set(scene.facts.map(({ id }) => id));
  const gold = stated.filter(({ id }) => needed.has(id));
  if (gold.length === 0 && (slot.label?.supports ?? []).length > 0) return undefined;
  return pickOf((gold.length > 0 ? gold : stated).filter(fits), scene.rng.fork('fact'));
}

/** The fact at stake and another of its class, neither of them the same thing, that the task does not need. */
export const exchangeOf = perScene((slot, scene): Exchange | undefined => {
  const stated = scene.knowledge?.stated(slot.hit.id) ?? [];
  const needed = new Set(scene.facts.map(({ id }) => id));
  const free = stated.filter(({ id }) => !needed.has(id));
  const partnersOf = (fact: Fact): readonly Fact[] => free.filter((other) => canStandFor(fact, other));
  const fact = factAtStake(slot, scene, (one) => partnersOf(one).length > 0);
  if (fact === undefined) return undefined;
  const partner = pickOf(partnersOf(fact), scene.rng.fork('partner'));
  if (partner === undefined) return undefined;
  const rest = free.filter(({ id }) => id !== fact.id && id !== partner.id);
  return { fact, partner, rest, isShared: stated.some(({ id }) => needed.has(id) && id !== fact.id) };
});

/**
 * The answer that a change of a text falls on, where nobody generated the corpus. `undefined` where none can be found in a
 * text, where the title says it, and where the slot supports a fact of another object: no check could tell what a change
 * leaves of that, so no label could be trusted.
 */
export function answerAtStake(slot: Slot, scene: Scene): Wanted | undefined {
  const { answers, facts } = scene;
  const known = stakes.get(slot);
  if (known?.answers === answers && known.facts === facts) return known.answer;
  const answer = answerIn(slot, scene);
  stakes.set(slot, { answers, facts, answer });
  return answer;
}

/** The answer at stake by slot: no draw moves it, so it is the same for all operators. */
const stakes = new WeakMap<Slot, Pick<Scene, 'answers' | 'facts'> & { readonly answer: Wanted | undefined }>();

function answerIn({ hit, label }: Slot, { answers, facts }: Scene): Wanted | undefined {
  const answer = wantedOf(answers.flat());
  if (answer === undefined || !isSilentOn(hit.title ?? '', answer)) return undefined;
  const supported = label?.supports ?? [];
  const saysMore = facts.some(({ id, object }) => supported.includes(id) && !says(object, answer));
  return saysMore ? undefined : answer;
}

function canStandFor(fact: Fact, other: Fact): boolean {
  return (
    other.id !== fact.id &&
    fact.valueClass !== undefined &&
    other.valueClass === fact.valueClass &&
    other.object !== fact.object
  );
}

function pickOf<T>(items: readonly T[], rng: Rng): T | undefined {
  return items.length === 0 ? undefined : rng.pick(items);
}
