import type { Rng } from '../core/index.ts';
import type { ListPerturbation, Scene, Slot } from '../perturbations/index.ts';
import { damaged, readsAlike } from './noisy-slot.ts';

/** What an operator makes of a list on which noise falls, and of one that noise spares. */
export interface ListForms {
  readonly noisy: readonly Slot[];
  readonly spared: readonly Slot[];
}

/** The most that a list may be changed into. */
export interface ListLimits {
  readonly scene: Scene;
  /** Hits wanted: no operator shows more. */
  readonly k: number;
}

/** Both forms of an operator on a list; `null`: one cannot be made, or its noisy form changes nothing. */
export function listForms(operator: ListPerturbation, limits: ListLimits): ListForms | null {
  const clean = limits.scene.slots;
  const noisy = shownAs(operator.noisy(limits.scene), operator.name, limits);
  if (noisy === null || isSame(noisy, clean)) return null;
  if (operator.twin === undefined) return { noisy, spared: clean };
  const spared = shownAs(operator.twin(limits.scene), operator.name, limits);
  return spared === null ? null : { noisy, spared };
}

/** The stream of an operator on a list: keyed by the seed, the query and the operator. */
export function listRng(rng: Rng, { name }: ListPerturbation): Rng {
  return rng.fork('list').fork(name);
}

/** A list as it may be shown: no id twice, at most k hits, ranks from 1, each place with the score that it had. */
function shownAs(
  made: readonly Slot[] | undefined,
  operator: string,
  { scene: { slots }, k }: ListLimits,
): readonly Slot[] | null {
  if (made === undefined) return null;
  const own = made.filter(({ hit }, at) => made.findIndex((other) => other.hit.id === hit.id) === at).slice(0, k);
  const lowest = slots.at(-1)?.hit.score ?? 0;
  return own.map(({ hit, label }, at): Slot => {
    const there = slots[at];
    if (there !== undefined && there.hit.id === hit.id && readsAlike(there.hit, hit)) return there;
    const { id, title, text, source } = hit;
    return {
      hit: { id, title, text, source, score: there?.hit.score ?? lowest, rank: at + 1 },
      label: damaged(label ?? { kind: 'unknown', from: 'unknown' }, operator),
    };
  });
}

function isSame(list: readonly Slot[], clean: readonly Slot[]): boolean {
  return list.length === clean.length && list.every((slot, at) => slot === clean[at]);
}
