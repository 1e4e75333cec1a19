import { type JsonObject, stops } from '../core/index.ts';
import type { Cell } from './cells.ts';
import { groupsOf, taskMeans } from './clusters.ts';
import type { Measured } from './measure.ts';
import { type Reason, reasonsOf } from './reason.ts';
import type { Sheet } from './sheet.ts';
import { type Estimate, estimate, passAtK, type Signal, signalOf } from './statistics/index.ts';

/** What came of one policy on one combination of levels. */
export interface CellReport {
  readonly id: string;
  readonly policy: string;
  /** The policy saw the truth: it is a bound, no competitor. */
  readonly seesGold: boolean;
  readonly levels: JsonObject;
  readonly episodes: number;
  /** Episodes with a reward. */
  readonly scored: number;
  /** Share of episodes that neither the policy nor its budgets ended. */
  readonly masked: number;
  /** Share of episodes that are not masked and have no reward. */
  readonly unscored: number;
  /** Share of episodes that ended because the policy failed. */
  readonly failed: number;
  /** Share of episodes that a budget ended. */
  readonly truncated: number;
  /** Why episodes were failed or masked, the most frequent reason first. */
  readonly reasons: readonly Reason[];
  readonly metrics: { readonly [metric: string]: Estimate | null };
  /** Over groups; empty with one rollout a task. */
  readonly passAt: readonly { readonly k: number; readonly value: Estimate | null }[];
  readonly signal: Signal;
}

/** Reports one cell. */
export function cellReport(sheet: Sheet, cell: Cell): CellReport {
  const { scenario, privileged } = sheet;
  const episodes = sheet.episodesOf(cell);
  const share = (counts: (episode: Measured) => boolean): number =>
    episodes.length === 0 ? 0 : episodes.filter(counts).length / episodes.length;
  const metrics = scenario.metrics.map((metric) => [metric, metricOf(sheet, cell, { metric })] as const);
  return {
    id: cell.id,
    policy: cell.policy,
    seesGold: privileged.has(cell.policy),
    levels: cell.levels,
    episodes: episodes.length,
    scored: episodes.filter(({ total }) => total !== null).length,
    masked: share(isMasked),
    unscored: share((episode) => !isMasked(episode) && episode.total === null),
    failed: share(({ stop }) => stop === 'policy-failed'),
    truncated: share((episode) => !isMasked(episode) && stops[episode.stop].ended === 'truncated'),
    reasons: reasonsOf(episodes),
    metrics: Object.fromEntries(metrics),
    passAt: samplesOf(scenario.rollouts).map((k) => ({ k, value: passAt(sheet, cell, k) })),
    signal: signalOf(
      [...groupsOf(episodes).values()].map((group) =>
        group.map(({ total }) => total).filter((total) => total !== null),
      ),
    ),
  };
}

/** The mean of a metric in a cell, clustered by task. */
export function metricOf(
  sheet: Sheet,
  cell: Cell,
  { metric, confidence }: { readonly metric: string; readonly confidence?: number },
): Estimate | null {
  const means = taskMeans(sheet.episodesOf(cell), metric);
  return estimate([...means.values()], { rng: sheet.rng('mean'), confidence });
}

function passAt(sheet: Sheet, cell: Cell, k: number): Estimate | null {
  const chances = [...groupsOf(sheet.episodesOf(cell)).values()].map((group) => {
    const known = group.filter(({ right }) => right !== null);
    return passAtK({ rollouts: known.length, right: known.filter(({ right }) => right === true).length, k });
  });
  return estimate(
    chances.filter((chance) => chance !== null),
    { rng: sheet.rng('mean') },
  );
}

/** Powers of two up to the rollouts of a task, and these themselves. */
function samplesOf(rollouts: number): readonly number[] {
  const samples: number[] = [];
  for (let k = 1; k < rollouts; k *= 2) samples.push(k);
  return rollouts > 1 ? [...samples, rollouts] : [];
}

function isMasked({ stop }: Measured): boolean {
  return !stops[stop].scored;
}
