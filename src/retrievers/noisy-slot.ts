import { isTrusted, type Label, type Rng } from '../core/index.ts';
import type { Scene, Slot, SlotPerturbation } from '../perturbations/index.ts';
import { inDrawnOrder, totalOf, type NoiseProfile } from './noise-profile.ts';
import { rateAmong, supports, type Chance } from './noise-rate.ts';
import { once } from './once.ts';
import { shownAs } from './shown-slot.ts';

/** What falls on slots. */
export interface SlotNoise {
  readonly profile: NoiseProfile;
  /** Chance that a slot which noise spares is told in an operator's keeping form. */
  readonly twins: number;
  /** What an operator may know; its own draws come from this stream. */
  readonly scene: (rng: Rng) => Scene;
}

/** Which sorts of operators strike a slot in their noisy form. */
export interface Strike {
  readonly losing: boolean;
  readonly keeping: boolean;
}

/** How a slot came out, and which operators were drawn that do not apply to it. */
export interface Fallen {
  readonly slot: Slot;
  readonly redrawn: readonly string[];
}

/**
 * One slot of a list, and all that may become of it. Of each sort it draws an operator; then noise decides whether this
 * falls in its noisy form or, where the slot is spared, in its keeping form. So both forms stand at the same rates on
 * whatever they may fall, and more noise changes the form of what it strikes and of nothing else.
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

  get id(): string {
    return this.#clean.hit.id;
  }

  /** Which sorts strike at this noise: what lower noise strikes higher noise strikes too. */
  struckAt(probability: number): Strike {
    const { losing, keeping } = this.#noise.profile;
    return {
      losing: this.#rng.fork('losing').falls(probability * totalOf(losing)),
      keeping: this.#rng.fork('keeping').falls(probability * totalOf(keeping)),
    };
  }

  /** The slot after noise: what an operator that loses made of it, with what one that keeps adds. */
  fall(strike: Strike): Fallen {
    const lost = this.#lose(strike.losing);
    const { slot, redrawn } = this.#keep(lost.slot, strike.keeping);
    return { slot, redrawn: [...lost.redrawn, ...redrawn] };
  }

  /**
   * The reference rate: the chance that the slot still supports a gold fact when operators that lose strike it with this
   * chance, given the clean hit and what they make of it. 0 where the clean hit supports none, `undefined` where nobody
   * knows.
   */
  rate(struck: number): number | undefined {
    const { label } = this.#clean;
    if (!isTrusted(label)) return undefined;
    return supports(label) ? rateAmong(this.#chances(struck)) : 0;
  }

  #lose(isStruck: boolean): Fallen {
    const redrawn: string[] = [];
    if (!isStruck && !this.#isTold('losing')) return { slot: this.#clean, redrawn };
    for (const operator of inDrawnOrder(this.#noise.profile.losing, this.#rng.fork('operator'))) {
      const forms = this.#formsOf(operator);
      if (forms !== null) return { slot: isStruck ? forms.noisy() : forms.spared(), redrawn };
      redrawn.push(operator.name);
    }
    return { slot: this.#clean, redrawn };
  }

  #keep(slot: Slot, isStruck: boolean): Fallen {
    const redrawn: string[] = [];
    if (!isStruck && !this.#isTold('keeping')) return { slot, redrawn };
    for (const operator of inDrawnOrder(this.#noise.profile.keeping, this.#rng.fork('keeper'))) {
      const forms = this.#make(operator, slot);
      if (forms !== null) return { slot: isStruck ? forms.noisy() : forms.spared(), redrawn };
      redrawn.push(operator.name);
    }
    return { slot, redrawn };
  }

  /** Whether a slot that is spared is told in a keeping form. */
  #isTold(sort: keyof Strike): boolean {
    return this.#rng.fork('twin').fork(sort).falls(this.#noise.twins);
  }

  /**
   * What every operator makes of a slot must be looked at only where it supports several facts, of which one may be left:
   * an operator that loses leaves nothing of one fact, so there it is enough that some operator applies.
   */
  #chances(struck: number): readonly Chance[] {
    const { profile, twins } = this.#noise;
    if (this.#facts() <= 1 && this.#someApplies()) {
      return [
        { chance: 1 - struck, label: this.#clean.label },
        { chance: struck, label: nothingLeft },
      ];
    }
    const apply = profile.losing.flatMap(({ one, share }) => {
      const forms = this.#formsOf(one);
      return forms === null ? [] : [{ one: forms, share }];
    });
    const total = totalOf(apply);
    if (total === 0) return [{ chance: 1, label: this.#clean.label }];
    return [
      { chance: (1 - struck) * (1 - twins), label: this.#clean.label },
      ...apply.flatMap(({ one, share }) => [
        { chance: (struck * share) / total, label: one.noisy().label },
        { chance: ((1 - struck) * twins * share) / total, label: one.spared().label },
      ]),
    ];
  }

  /** What has been made already is looked at first. */
  #someApplies(): boolean {
    const isMade = [...this.#forms.values()].some((forms) => forms !== null);
    return isMade || this.#noise.profile.losing.some(({ one }) => this.#formsOf(one) !== null);
  }

  /** Gold facts that the clean hit supports: its label names its passage and these. */
  #facts(): number {
    const { hit, label } = this.#clean;
    return (label?.supports ?? []).filter((id) => id !== hit.id).length;
  }

  #formsOf(operator: SlotPerturbation): Forms | null {
    const known = this.#forms.get(operator);
    if (known !== undefined) return known;
    const forms = this.#make(operator, this.#clean);
    this.#forms.set(operator, forms);
    return forms;
  }

  /** Both forms, or `null`: an operator of which one form cannot be made would show by that which slots are useful. */
  #make(operator: SlotPerturbation, slot: Slot): Forms | null {
    const scene = this.#noise.scene(this.#rng.fork('operator').fork(operator.name));
    const applies = operator.applies?.(slot, scene);
    if (applies === false) return null;
    const noisy = once(() => ({ slot: shownAs(slot, operator.name, operator.noisy(slot, scene)) }));
    const twin = once(() => ({ made: operator.twin?.(slot, scene) }));
    if (applies === undefined) {
      if (noisy().slot === null || (operator.twin !== undefined && twin().made === undefined)) return null;
    }
    return {
      noisy: () => noisy().slot ?? slot,
      // a twin that reads as the passage does is the passage
      spared: () => shownAs(slot, operator.name, twin().made) ?? slot,
    };
  }
}

const nothingLeft: Label = { kind: 'strong-noise', from: 'construction' };

/** What an operator makes of a slot that noise strikes, and of one that it spares. */
interface Forms {
  readonly noisy: () => Slot;
  readonly spared: () => Slot;
}
