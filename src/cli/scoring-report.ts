import { isScored, type Column, type Json, type Score, type Use } from '../core/index.ts';
import { replay } from '../episode/index.ts';
import type { Scoring, Trajectory } from '../log/index.ts';
import { REWARD, type Pipeline } from '../rewards/index.ts';

/** What a report may tell. */
export interface ReportOptions {
  /** Leaves out gold, truth and evidence: what a policy may see, and the scores. */
  readonly public: boolean;
}

/** One way in which an episode was scored, as a tree: the reward on top, below each column what it is made of. */
export interface ScoringReport {
  readonly pipeline: Use;
  readonly total: Score;
  readonly tree: readonly TreeRow[];
}

/** One column at its place in the tree. */
export interface TreeRow {
  readonly column: string;
  /** 0 for `reward`. */
  readonly depth: number;
  /** What a stage computes; absent for a reward component. */
  readonly formula?: string | undefined;
  /** What a component pays for, and its range. */
  readonly says?: string | undefined;
  readonly range?: readonly [number, number] | undefined;
  /** The column says right or wrong, from this value on. */
  readonly right?: number | undefined;
  /** One place a turn: a value, why there is none, or `null` where it does not apply. */
  readonly places: readonly (number | string | null)[];
  /** The sum of the values; `null` where no place holds one. */
  readonly sum: number | null;
  readonly evidence: readonly Json[];
}

/** The report of a stored scoring. Its values are the stored ones; only the structure is made anew, from the pipeline's name. */
export async function scoringReport(
  trajectory: Trajectory,
  { pipeline: use, rewards }: Scoring,
  options: ReportOptions,
): Promise<ScoringReport> {
  const { pipeline } = await replay(trajectory, { mode: 'trust', preset: use });
  const rows = branch({ pipeline, columns: rewards.columns }, REWARD, 0);
  return {
    pipeline: use,
    total: rewards.total,
    tree: options.public ? rows.map((row) => ({ ...row, evidence: [] })) : rows,
  };
}

interface Scored {
  readonly pipeline: Pipeline;
  readonly columns: { readonly [name: string]: Column };
}

function branch(scored: Scored, column: string, depth: number): readonly TreeRow[] {
  const { pipeline, columns } = scored;
  const stage = pipeline.stages.find((one) => one.adds === column);
  const reward = pipeline.rewards.find((one) => one.name === column);
  const { outcome } = pipeline;
  const row: TreeRow = {
    column,
    depth,
    formula: stage?.formula,
    says: reward?.says,
    range: reward?.range,
    right: outcome.column === column ? outcome.right : undefined,
    ...valuesOf(columns[column] ?? []),
  };
  return [row, ...(stage?.reads ?? []).flatMap((input) => branch(scored, input, depth + 1))];
}

function valuesOf(column: Column): Pick<TreeRow, 'places' | 'sum' | 'evidence'> {
  const scored = column.filter(isScored);
  return {
    places: column.map((place) => (place === null ? null : isScored(place) ? place.value : place.unscored)),
    sum: scored.length === 0 ? null : scored.reduce((sum, { value }) => sum + value, 0),
    evidence: scored.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])),
  };
}
