import { readsAlike, type Rng } from '../core/index.ts';
import type { ListPerturbation, Scene, Slot } from '../perturbations/index.ts';
import { inDrawnOrder, totalOf, type Weighted } from './noise-profile.ts';
import { damaged } from './shown-slot.ts';

/** What falls on a list as a whole. */
export interface ListNoise {
  readonly operators: readonly Weighted<ListPerturbation>[];
  /** Chance that noise falls. */
  readonly probability: number;
  /** Chance that a list which noise spares is told in an operator's keeping form. */
  readonly twins: number;
  /** Hits wanted: no operator shows more. */
  readonly k: number;
  /** What an operator may know; its own draws come from this stream. */
  readonly scene: (rng: Rng) => Scene;
}

/** One way in which a list may come out. */
export interface ListOutcome {
  readonly chance: number;
  readonly slots: readonly Slot[];
}

/** How a list came out, and all ways in which it might have. */
export interface FallenList {
  readonly slots: readonly Slot[];
  /** Chances sum to 1. */
  readonly outcomes: readonly ListOutcome[];
  /** What was drawn; `undefined`: no operator applies. */
  readonly drawn: { readonly operator: string; readonly noisy: boolean } | undefined;
  readonly redrawn: readonly string[];
}

/** Lets the operators on lists fall: one is drawn of those that apply, then noise strikes with it or spares. */
export function fallOnList(clean: readonly Slot[], rng: Rng, noise: ListNoise): FallenList {
  const forms = new Map<ListPerturbation, Forms>();
  for (const { one } of noise.operators) {
    const made = formsOf(one, clean, { ...noise, rng: rng.fork('operator').fork(one.name) });
    if (made !== null) forms.set(one, made);
  }
  const redrawn: string[] = [];
  const outcomes = outcomesOf(clean, forms, noise);
  for (const operator of inDrawnOrder(noise.operators, rng.fork('operator'))) {
    const own = forms.get(operator);
    if (own === undefined) {
      redrawn.push(operator.name);
      continue;
    }
    const noisy = rng.fork('losing').falls(noise.probability * totalOf(noise.operators));
    const spared = rng.fork('twin').falls(noise.twins) ? own.spared : clean;
    return { slots: noisy ? own.noisy : spared, outcomes, drawn: { operator: operator.name, noisy }, redrawn };
  }
  return { slots: clean, outcomes, drawn: undefined, redrawn };
}

/** What an operator makes of a list that noise strikes, and of one that it spares. */
interface Forms {
  readonly noisy: readonly Slot[];
  readonly spared: readonly Slot[];
}

function outcomesOf(
  clean: readonly Slot[],
  forms: ReadonlyMap<ListPerturbation, Forms>,
  { operators, probability, twins }: ListNoise,
): readonly ListOutcome[] {
  const apply = operators.filter(({ one }) => forms.has(one));
  if (apply.length === 0) return [{ chance: 1, slots: clean }];
  const struck = probability * totalOf(operators);
  let untouched = 0;
  const told = apply.flatMap(({ one, share }) => {
    const own = forms.get(one) ?? { noisy: clean, spared: clean };
    const drawn = share / totalOf(apply);
    const spared = (1 - struck) * (own.spared === clean ? 0 : twins);
    untouched += drawn * (1 - struck - spared);
    return [
      { chance: drawn * struck, slots: own.noisy },
      { chance: drawn * spared, slots: own.spared },
    ];
  });
  return [...told, { chance: untouched, slots: clean }].filter(({ chance }) => chance > 0);
}

/** Both forms, or `null`: one cannot be made, or the noisy one changes nothing. */
function formsOf(
  operator: ListPerturbation,
  clean: readonly Slot[],
  { k, scene, rng }: Pick<ListNoise, 'k' | 'scene'> & { readonly rng: Rng },
): Forms | null {
  const known = scene(rng);
  const shown = (made: readonly Slot[]): readonly Slot[] => shownAs(made, clean, { operator: operator.name, k });
  const made = operator.noisy(known);
  if (made === undefined) return null;
  const noisy = shown(made);
  if (isSame(noisy, clean)) return null;
  if (operator.twin === undefined) return { noisy, spared: clean };
  const twin = operator.twin(known);
  return twin === undefined ? null : { noisy, spared: shown(twin) };
}

/** A list as it may be shown: no id twice, at most k hits, ranks from 1, each place with the score that it had. */
function shownAs(
  made: readonly Slot[],
  clean: readonly Slot[],
  { operator, k }: { readonly operator: string; readonly k: number },
): readonly Slot[] {
  const own = made.filter(({ hit }, at) => made.findIndex((other) => other.hit.id === hit.id) === at).slice(0, k);
  const lowest = clean.at(-1)?.hit.score ?? 0;
  return own.map(({ hit, label }, at): Slot => {
    const there = clean[at];
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
