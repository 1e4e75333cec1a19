import type { Rng } from '../../core/index.ts';
import { aucOf, type Auc } from './auc.ts';
import { formOf, type Shown } from './form.ts';
import { logistic, type Observed } from './logistic.ts';

const FOLDS = 5;

/** Two sides that should look alike: at least five hits each. */
export interface Compared {
  readonly noisy: readonly Shown[];
  readonly useful: readonly Shown[];
}

/**
 * How well noisy hits are told from useful ones without knowing a word: logistic regression on their form, five folds,
 * each hit scored by who learned from the other four. .5 where form tells nothing.
 */
export function formProbe({ noisy, useful }: Compared, rng: Rng): Auc {
  const rows = [...observed(noisy, true), ...observed(useful, false)];
  const folds = foldsOf(rows, rng);
  const scored = folds.flatMap((held) => {
    const score = logistic(folds.filter((fold) => fold !== held).flat());
    return held.map(({ features, isPositive }) => ({ score: score(features), isPositive }));
  });
  const of = (side: boolean): readonly number[] =>
    scored.filter(({ isPositive }) => isPositive === side).map(({ score }) => score);
  return aucOf({ positives: of(true), negatives: of(false) });
}

function observed(shown: readonly Shown[], isPositive: boolean): readonly Observed[] {
  return shown.map((one) => ({ features: Object.values(formOf(one)), isPositive }));
}

/** Both sides spread evenly over the folds, so that no fold's intercept tells a side. */
function foldsOf(rows: readonly Observed[], rng: Rng): readonly (readonly Observed[])[] {
  const shuffled = rng.shuffle(rows);
  const dealt = [true, false].flatMap((side) => shuffled.filter(({ isPositive }) => isPositive === side));
  return Array.from({ length: FOLDS }, (_, fold) => dealt.filter((_row, at) => at % FOLDS === fold));
}
