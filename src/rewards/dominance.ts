import { fail } from '../core/index.ts';
import { withZero, type Bounds, type Interval, type EpisodeLimits } from './bounds.ts';
import { REWARD, type Pipeline } from './pipeline.ts';
import type { Reward } from './reward.ts';

/**
 * The law of dominance, by interval arithmetic: whatever a wrong answer collects on the side, a right one earns more.
 * All columns are bounded twice, once with the outcome at 0 (or below) and once with it right, so that shaping that is
 * paid only times the outcome counts only there. And more turns must not allow more: what a turn earns without a bound of
 * its own can be collected in a loop. Throws `reward/dominance` or `reward/farmable`; published forms are let through.
 */
export function checkDominance(pipeline: Pipeline, limits: EpisodeLimits): void {
  if (pipeline.published === true) return;
  const [, wrong] = boundsOf(pipeline, limits, ([low]) => [Math.min(low, 0), 0]).sum;
  const [right] = boundsOf(pipeline, limits, ([, high]) => [pipeline.outcome.right, high]).sum;
  if (wrong >= right) refuse(pipeline, wrong, right);
  const [, most] = boundsOf(pipeline, limits).sum;
  const [, longer] = boundsOf(pipeline, { ...limits, turns: limits.turns * 2 }).sum;
  if (longer > most) {
    fail(
      'reward/farmable',
      `${pipeline.name}: twice the turns may earn ${longer} instead of ${most}; give what pays by the turn a bound (\`sum\`)`,
    );
  }
}

function refuse(pipeline: Pipeline, wrong: number, right: number): never {
  const formulas = pipeline.stages.map((stage) => stage.formula).join('; ');
  fail(
    'reward/dominance',
    `${pipeline.name}: within these limits a wrong answer may earn ${wrong} and a right one only ${right} (${formulas}); lower what is paid beside the outcome`,
  );
}

/**
 * Bounds of the column `reward` over an episode.
 * @param pin Narrows what the outcome column can hold: all bounds follow from it jointly.
 */
export function boundsOf(
  pipeline: Pipeline,
  limits: EpisodeLimits,
  pin: (outcome: Interval) => Interval = (all) => all,
): Bounds {
  const known = new Map<string, Bounds>();
  const of = (column: string): Bounds => known.get(column) ?? nothing;
  const learn = (column: string, bounds: Bounds): void => {
    known.set(column, column === pipeline.outcome.column ? pinned(bounds, pin) : bounds);
  };
  for (const reward of pipeline.rewards) learn(reward.name, rewardBounds(reward, limits));
  for (const stage of pipeline.stages) learn(stage.adds, stage.bounds(of, limits));
  return of(REWARD);
}

const nothing: Bounds = { place: [0, 0], places: 0, sum: [0, 0] };

function rewardBounds({ scope, range, sum }: Reward, limits: EpisodeLimits): Bounds {
  const places = scope === 'turn' ? limits.turns : 1;
  return { place: range, places, sum: sum?.(limits) ?? withZero([places * range[0], places * range[1]]) };
}

function pinned({ place, places }: Bounds, pin: (outcome: Interval) => Interval): Bounds {
  const narrowed = pin(place);
  return { place: narrowed, places, sum: narrowed };
}
