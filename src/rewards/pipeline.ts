import { fail, nearest, type Column, type Part, type Score } from '../core/index.ts';
import type { Bounds, EpisodeLimits } from './bounds.ts';
import type { Reward } from './reward.ts';

/** One turn across all columns. Stages add names and never overwrite one. */
export type Row = { [column: string]: Score | null };

/** All columns of an episode, of equal length. */
export type Columns = { [column: string]: Column };

/** Folds columns into a new one. */
export type Stage = OnlineStage | WholeStage;

/** Fills its place as soon as a turn is over. */
export interface OnlineStage extends StageCard {
  /** Adds its place to `row`, in O(1). `before` is the row of the turn before, `index` the turn's, from 0. */
  turn(row: Row, before: Row | null, index: number): void;
  readonly end?: undefined;
}

/** Needs the whole episode: a pipeline that holds one returns its rewards with the last step. */
export interface WholeStage extends StageCard {
  /** Adds its column to the others, all of the length of the episode. */
  end(columns: Columns): void;
  readonly turn?: undefined;
}

/** What a stage says about itself. */
export interface StageCard {
  readonly name: string;
  /** The column it adds. */
  readonly adds: string;
  /** The columns it reads. */
  readonly reads: readonly string[];
  /** The formula, for the reward tree of `show`: `reward = 0.9 answer-em + 0.1 format`. */
  readonly formula: string;
  /** Bounds of the new column, from those of the columns it reads. */
  bounds(of: (column: string) => Bounds, limits: EpisodeLimits): Bounds;
}

/** Rewards and an ordered list of stages. The column `reward` is what the trainer gets. */
export interface Pipeline {
  readonly name: string;
  readonly rewards: readonly Reward[];
  readonly stages: readonly Stage[];
  /** The column that says right or wrong, and from which value on it says right. */
  readonly outcome: { readonly column: string; readonly right: number };
  /** A published form reproduces its paper, defects included: it may break the law of dominance, and is never a default. */
  readonly published?: true | undefined;
  /** For the trainer; totals are undiscounted. */
  readonly gamma?: number | undefined;
}

/** A pipeline by name, with where it comes from. */
// oxlint-disable-next-line typescript/no-explicit-any -- a shelf holds presets of many parameter types; each checks its own
export interface Preset<P = any> extends Part<Pipeline, undefined, P> {
  readonly from: Provenance;
  /** The pipeline with these constants, its names checked; whether they obey the law of dominance is for the limits to say. */
  make(params: P): Pipeline;
}

/** Where a preset's formula and constants come from, and how surely they are known. */
export interface Provenance {
  /** `arXiv:2503.09516` */
  readonly paper: string;
  /** `owner/name@commit` */
  readonly repository: string;
  /** `ran`: the published code was run; `code`: read; `paper`: read in the paper only; `reconstructed`: a guess, and a parameter. */
  readonly evidence: 'ran' | 'code' | 'paper' | 'reconstructed';
  /** The file, table or equation. */
  readonly source: string;
}

/** The column that every pipeline must produce. */
export const REWARD = 'reward';

/** Checks names and order, so that folding can trust them. Throws `reward/...` naming the pipeline and the offender. */
export function definePipeline(pipeline: Pipeline): Pipeline {
  const columns: string[] = [];
  for (const reward of pipeline.rewards) {
    checkReward(reward, pipeline);
    addColumn(columns, reward.name, pipeline);
  }
  for (const stage of pipeline.stages) {
    for (const column of stage.reads) checkColumn(columns, column, `${pipeline.name}: stage ${stage.name} reads`);
    addColumn(columns, stage.adds, pipeline);
  }
  checkColumn(columns, REWARD, `${pipeline.name}: no stage adds`);
  checkColumn(columns, pipeline.outcome.column, `${pipeline.name}: the outcome is`);
  return pipeline;
}

/** Whether every step can be rewarded at once: no stage needs the whole episode, no reward the whole group. */
export function isOnline(pipeline: Pipeline): boolean {
  return (
    pipeline.stages.every((stage) => stage.turn !== undefined) &&
    pipeline.rewards.every((reward) => reward.scope !== 'group')
  );
}

function checkReward({ name, range, needs = [] }: Reward, pipeline: Pipeline): void {
  const [low, high] = range;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) {
    fail('reward/bad-range', `${pipeline.name}: ${name} declares the range [${low}, ${high}]`);
  }
  if (needs.includes('transcript') && pipeline.published !== true) {
    fail(
      'reward/transcript',
      `${pipeline.name}: ${name} scores the flattened transcript, which only published forms may`,
    );
  }
}

function addColumn(columns: string[], name: string, pipeline: Pipeline): void {
  if (columns.includes(name)) fail('reward/duplicate-column', `${pipeline.name}: two columns are called "${name}"`);
  columns.push(name);
}

function checkColumn(columns: readonly string[], name: string, reading: string): void {
  if (!columns.includes(name))
    fail('reward/unknown-column', `${reading} the column "${name}", which is not there${nearest(name, columns)}`);
}
