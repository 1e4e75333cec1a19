import { ForagymError, type Column } from '../core/index.ts';
import { replay } from '../episode/index.ts';
import { canonicalJson, type Scoring, type Trajectory } from '../log/index.ts';

/**
 * The first difference between a stored episode and what this code makes of its log, in words; `null` when there is none.
 * Compares what is asked and shown, entry by entry, then every place of every scoring, turn by turn.
 */
export async function firstDivergence(trajectory: Trajectory): Promise<string | null> {
  try {
    await replay(trajectory, { mode: 'verify' });
  } catch (thrown) {
    if (thrown instanceof ForagymError) return thrown.message;
    throw thrown;
  }
  for (const scoring of trajectory.scorings) {
    const { rewards } = await replay(trajectory, { mode: 'trust', preset: scoring.pipeline });
    const difference = rewardDifference(scoring, { ...scoring, rewards });
    if (difference !== null) return difference;
  }
  return null;
}

function rewardDifference({ pipeline, rewards: then }: Scoring, { rewards: now }: Scoring): string | null {
  const names = new Set([...Object.keys(then.columns), ...Object.keys(now.columns)]);
  for (let turn = 0; turn < Math.max(then.turns.length, now.turns.length); turn += 1) {
    const columns: readonly (readonly [string, Column | undefined, Column | undefined])[] = [
      ...[...names].map((name) => [name, then.columns[name], now.columns[name]] as const),
      ['reward', then.turns, now.turns],
    ];
    for (const [name, before, after] of columns) {
      const was = told(before?.[turn]);
      const is = told(after?.[turn]);
      if (was !== is)
        return `the score of turn ${turn} by ${pipeline.use} diverges: ${name} was recorded as ${was}, now ${is}`;
    }
  }
  const [was, is] = [told(then.total), told(now.total)];
  return was === is ? null : `the total by ${pipeline.use} diverges: recorded ${was}, now ${is}`;
}

function told(place: unknown): string {
  return place === undefined ? 'absent' : canonicalJson(place);
}
