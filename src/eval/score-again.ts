import { type Plugin, replay } from '../episode/index.ts';
import type { Scoring, Trajectory } from '../log/index.ts';

/**
 * Scores a stored episode with other presets and adds the scorings beside its own. Nothing is run: no policy, no retriever,
 * no judge; what needs a judge's reply that was not recorded is unscored. The episode and its content hash stay as they are.
 */
export async function scoreAgain(
  trajectory: Trajectory,
  presets: readonly string[],
  plugins: readonly Plugin[],
): Promise<Trajectory> {
  const added: Scoring[] = [];
  for (const preset of presets) {
    const { env } = await replay(trajectory, { mode: 'trust', plugins, preset });
    added.push(...(await env.trajectory()).scorings);
  }
  return { ...trajectory, scorings: [...trajectory.scorings, ...added] };
}
