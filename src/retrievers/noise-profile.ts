import { fail, nearest, type Corpus, type Rng } from '../core/index.ts';
import {
  checkedPerturbation,
  perturbationParts,
  type ListPerturbation,
  type Perturbation,
  type SlotPerturbation,
} from '../perturbations/index.ts';

/** Something that is drawn, with its share among what it is drawn from. Shares need not sum to 1. */
export interface Weighted<T> {
  readonly one: T;
  readonly share: number;
}

/**
 * What noise does where it falls, by sort. Each sort has draws of its own, or one would tell of another: were a planted
 * instruction drawn instead of a loss, a hit with an instruction would be worth more than one without. All shares together
 * sum to 1, so an operator falls at noise times its share.
 */
export interface NoiseProfile {
  /** Fall on one slot, and take away what it said. */
  readonly losing: readonly Weighted<SlotPerturbation>[];
  /** Fall on one slot, and keep what it says. */
  readonly keeping: readonly Weighted<SlotPerturbation>[];
  readonly onLists: readonly Weighted<ListPerturbation>[];
}

/** Operators by name: one, several in equal shares, or each with its share; shares sum to 1. */
export type Operators = string | readonly string[] | { readonly [operator: string]: number };

/** Sums of shares that were typed as decimals differ from 1 by rounding alone. */
const ROUNDING = 1e-9;

/**
 * Finds the operators of a profile. Throws `perturbation/unknown` with the nearest right name, `params/invalid` where
 * shares do not sum to 1 or a name stands twice, and `perturbation/needs-knowledge` where an operator must know what is
 * true in a corpus that nobody generated.
 */
export function profileOf(
  operators: Operators,
  perturbations: { readonly [name: string]: Perturbation },
  corpus: Pick<Corpus, 'name' | 'knowledge'>,
): NoiseProfile {
  const found = sharesOf(operators).map(({ one: name, share }) => ({ one: operatorOf(name, perturbations), share }));
  if (corpus.knowledge === undefined) refuseUnknowable(found, perturbations, corpus.name);
  const onSlots = found.filter((weighted): weighted is Weighted<SlotPerturbation> => weighted.one.scope === 'slot');
  return {
    losing: onSlots.filter(({ one }) => !one.keepsSupport),
    keeping: onSlots.filter(({ one }) => one.keepsSupport),
    onLists: found.filter((weighted): weighted is Weighted<ListPerturbation> => weighted.one.scope === 'list'),
  };
}

/** All of `among`, in an order in which each is drawn by its share among those that are left. */
export function* inDrawnOrder<T>(among: readonly Weighted<T>[], rng: Rng): Generator<T> {
  let left = among;
  while (left.length > 0) {
    let at = rng.next() * totalOf(left);
    const drawn = left.find(({ share }) => (at -= share) < 0) ?? left.at(-1);
    if (drawn === undefined) return;
    yield drawn.one;
    left = left.filter((other) => other !== drawn);
  }
}

/** The sum of shares. */
export function totalOf(weighted: readonly Weighted<unknown>[]): number {
  return weighted.reduce((sum, { share }) => sum + share, 0);
}

function sharesOf(operators: Operators): readonly Weighted<string>[] {
  if (typeof operators === 'string') return [{ one: operators, share: 1 }];
  if (isList(operators)) {
    const twice = operators.find((name, at) => operators.indexOf(name) !== at);
    if (twice !== undefined)
      fail('params/invalid', `degraded: operators names "${twice}" twice: give it a share instead`);
    return operators.map((one) => ({ one, share: 1 / operators.length }));
  }
  const shares = Object.entries(operators).map(([one, share]) => ({ one, share }));
  if (shares.length === 0) fail('params/invalid', 'degraded: operators names none: for no noise say noise: 0');
  const total = totalOf(shares);
  if (Math.abs(total - 1) > ROUNDING)
    fail(
      'params/invalid',
      `degraded: the shares of operators sum to ${total}, not to 1: noise says how often one falls, shares say which`,
    );
  return shares.filter(({ share }) => share > 0);
}

function isList(operators: Operators): operators is readonly string[] {
  return Array.isArray(operators);
}

function operatorOf(name: string, perturbations: { readonly [name: string]: Perturbation }): Perturbation {
  const own = Object.hasOwn(perturbations, name) ? perturbations[name] : undefined;
  // ours keep their promises, which tests see to; a look at each form would cost as much as many forms do
  if (own !== undefined) return own === perturbationParts[name] ? own : checkedPerturbation(own, name);
  return fail('perturbation/unknown', `degraded: unknown operator "${name}"${meant(name, perturbations)}`);
}

/** The nearest right name, or how several are said. */
function meant(name: string, perturbations: { readonly [name: string]: Perturbation }): string {
  if (name.includes(',')) return `: write several as a list, ${JSON.stringify(name.split(','))}`;
  return nearest(name, Object.keys(perturbations));
}

function refuseUnknowable(
  found: readonly Weighted<Perturbation>[],
  perturbations: { readonly [name: string]: Perturbation },
  corpus: string,
): void {
  const lost = found.filter(({ one }) => one.needs === 'knowledge').map(({ one }) => one.name);
  if (lost.length === 0) return;
  const others = Object.keys(perturbations).filter((name) => perturbations[name]?.needs !== 'knowledge');
  fail(
    'perturbation/needs-knowledge',
    `degraded: ${lost.join(', ')} must know what is true, which ${corpus} does not tell: search a generated corpus of this version (foragym world writes one), or take ${others.join(', ')}`,
  );
}
