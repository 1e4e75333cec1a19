import type { Recorded } from '../log/index.ts';
import type { Came } from './drive.ts';

/** What came of a job's effects, as the log writes it: what was answered in the order of asking, then what failed. */
export function recordedOf(came: Came): readonly Recorded[] {
  const answered: Recorded[] = [];
  const failed: Recorded[] = [];
  for (const [at, one] of came.entries()) {
    if (one === undefined) continue;
    const { service, input } = one;
    const place = 'value' in one && answered.length === at ? undefined : at;
    if ('value' in one) answered.push({ service, input, value: one.value, at: place });
    else failed.push({ service, input, failure: one.failure, at: place });
  }
  return [...answered, ...failed];
}

/** The reverse of {@link recordedOf}: places in the order of asking. */
export function placesOf(recorded: readonly Recorded[]): { readonly at: number; readonly effect: Recorded }[] {
  return recorded.map((effect, index) => ({ at: effect.at ?? index, effect }));
}
