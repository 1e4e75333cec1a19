import { isTrusted, type Hit, type Label, type Rng } from '../core/index.ts';
import type { Perturbed, Scene, Slot, SlotPerturbation } from '../perturbations/index.ts';
import { inDrawnOrder, type Weighted } from './noise-profile.ts';
import { rateAmong, supports, type Chance } from './noise-rate.ts';

/** What falls on a slot. */
export interface SlotNoise {
  readonly operators: readonly Weighted<SlotPerturbation>[];
  /** Chance that a slot which noise spares is told in an operator's keeping form. */
  readonly twins: number;
  /** What an operator may know; its own draws are keyed by its name. */
  readonly scene: (rng: Rng) => Scene;
}

/** How a slot came out, and which operators were drawn that do not apply to it. */
export interface Fallen {
  readonly slot: Slot;
  readonly redrawn: readonly string[];
}

/**
 * One slot of a list, and all that may become of it. Each slot draws an operator; then noise decides whether it falls in
 * its noisy form or, where the slot is spared, in its keeping form: so both forms stand at the same rates wherever they
 * may, and more noise changes the form of what it strikes and nothing else.
 */
export class NoisySlot {
  readonly #clean: Slot;
  readonly #rng: Rng;
  readonly #noise: SlotNoise;
  readonly #forms = new Map<SlotPerturbation, Forms | null>();

  /** @param rng Keyed by the seed, the query and the passage. */
  constructor(clean: Slot, rng: Rng, noise: SlotNoise) {
    this.#clean = clean;
    this.#rng = rng;
    this.#noise = noise;
  }

  /** The slot after noise has fallen on it, or has spared it. */
  fall(isNoisy: boolean): Fallen {
    const redrawn: string[] = [];
    const isPlain = !isNoisy && !falls(this.#rng.fork('twin'), this.#noise.twins);
    if (isPlain) return { slot: this.#clean, redrawn };
    for (const operator of inDrawnOrder(this.#noise.operators, this.#rng.fork('operator'))) {
      const forms = this.#formsOf(operator);
      if (forms !== null) return { slot: isNoisy ? forms.noisy : forms.spared, redrawn };
      redrawn.push(operator.name);
    }
    return { slot: this.#clean, redrawn };
  }

  get id(): string {
    return this.#clean.hit.id;
  }

  /** Whether noise of this probability falls on it: what a lower one strikes a higher one strikes too. */
  isStruck(probability: number): boolean {
    return falls(this.#rng.fork('noise'), probability);
  }

  /**
   * The reference rate: the chance that the slot still supports a gold fact when noise falls with this probability, given
   * the clean hit and what the operators make of it. 0 where the clean hit supports none, `undefined` where nobody knows.
   */
  rate(probability: number): number | undefined {
    const { label } = this.#clean;
    if (!isTrusted(label)) return undefined;
    return supports(label) ? rateAmong(this.#chances(probability)) : 0;
  }

  #chances(probability: number): readonly Chance[] {
    const { twins, operators } = this.#noise;
    const apply = operators.flatMap(({ one, share }) => {
      const forms = this.#formsOf(one);
      return forms === null ? [] : [{ forms, share }];
    });
    const total = apply.reduce((sum, { share }) => sum + share, 0);
    if (total === 0) return [{ chance: 1, label: this.#clean.label }];
    const spared = 1 - probability;
    return [
      { chance: spared * (1 - twins), label: this.#clean.label },
      ...apply.flatMap(({ forms, share }) => [
        { chance: (probability * share) / total, label: forms.noisy.label },
        { chance: (spared * twins * share) / total, label: forms.spared.label },
      ]),
    ];
  }

  #formsOf(operator: SlotPerturbation): Forms | null {
    const known = this.#forms.get(operator);
    if (known !== undefined) return known;
    const forms = this.#make(operator);
    this.#forms.set(operator, forms);
    return forms;
  }

  /** Both forms, or `null`: an operator of which one form cannot be made would show by that which slots are useful. */
  #make(operator: SlotPerturbation): Forms | null {
    const rng = this.#rng.fork('operator').fork(operator.name);
    const noisy = shownAs(this.#clean, operator, operator.noisy(this.#clean, this.#noise.scene(rng)));
    if (noisy === null) return null;
    if (operator.twin === undefined) return { noisy, spared: this.#clean };
    const twin = operator.twin(this.#clean, this.#noise.scene(rng));
    return twin === undefined ? null : { noisy, spared: shownAs(this.#clean, operator, twin) ?? this.#clean };
  }
}

/** What an operator makes of a slot on which noise falls, and of one that noise spares. */
interface Forms {
  readonly noisy: Slot;
  readonly spared: Slot;
}

/** Whether something of this chance happens: compared as integers, so that no rounding decides. */
export function falls(rng: Rng, chance: number): boolean {
  return Math.floor(rng.next() * 0x1_0000_0000) < Math.floor(chance * 0x1_0000_0000);
}

/** Whether two hits read alike. */
export function readsAlike(
  a: Pick<Hit, 'title' | 'text' | 'source'>,
  b: Pick<Hit, 'title' | 'text' | 'source'>,
): boolean {
  return a.text === b.text && a.title === b.title && a.source === b.source;
}

/** A label that says which operator fell, also where its author forgot to. */
export function damaged(label: Label, operator: string): Label {
  return (label.damage ?? []).length > 0 ? label : { ...label, damage: [{ operator }] };
}

/** The slot with another passage in it; `null`: the operator does not apply, or changed nothing. Id, rank and score stay. */
function shownAs(clean: Slot, { name }: SlotPerturbation, made: Perturbed | undefined): Slot | null {
  if (made === undefined || readsAlike(made.passage, clean.hit)) return null;
  const { title, text, source } = made.passage;
  const { id, score, rank } = clean.hit;
  return { hit: { id, title, text, source, score, rank }, label: damaged(made.label, name) };
}
