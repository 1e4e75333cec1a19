import { isJsonObject, stops, type StopReason } from '../core/index.ts';
import type { Trajectory } from '../log/index.ts';

/** Why episodes of a cell were failed or masked, and how many for this reason. */
export interface Reason {
  readonly came: 'failed' | 'masked';
  /** `world-failed: search: unavailable: backend down`, `policy/malformed-line: ...`. */
  readonly reason: string;
  readonly episodes: number;
}

/** The longest reason that is kept, in UTF-16 units. */
const LONGEST = 200;

/** Why an episode was failed or masked, on one line; `undefined` when it was neither. */
export function reasonOf({ log, meta }: Trajectory, stop: StopReason): string | undefined {
  if (stop === 'policy-failed') return firstLine(policyReason(meta['failure']));
  if (stops[stop].scored) return undefined;
  if (stop !== 'world-failed') return stop;
  const failed = log.entries
    .flatMap((entry) => ('effects' in entry ? entry.effects : []))
    .findLast((effect) => 'failure' in effect);
  if (failed === undefined || !('failure' in failed)) return stop;
  return firstLine(`${stop}: ${failed.service}: ${failed.failure.code}: ${failed.failure.message}`);
}

/** An episode that ended, with its reason when it was failed or masked. */
interface Ended {
  readonly stop: StopReason;
  readonly reason?: string | undefined;
}

/** The reasons of a cell's episodes, the most frequent first, then in the order of the episodes. */
export function reasonsOf(episodes: readonly Ended[]): readonly Reason[] {
  const counted = new Map<string, Reason>();
  for (const { stop, reason } of episodes) {
    if (reason === undefined) continue;
    const came = stops[stop].scored ? 'failed' : 'masked';
    const key = `${came} ${reason}`;
    counted.set(key, { came, reason, episodes: (counted.get(key)?.episodes ?? 0) + 1 });
  }
  return [...counted.values()].toSorted((a, b) => b.episodes - a.episodes);
}

/** What a policy failed of, as its run wrote it beside the log. */
function policyReason(failure: unknown): string {
  if (!isJsonObject(failure)) return 'policy-failed';
  const { code, message } = failure;
  return [code, message].filter((text) => typeof text === 'string').join(': ');
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...`.toWellFormed() : line.trimEnd();
}
