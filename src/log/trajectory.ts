import { fail, type JsonObject, type PolicyTurn, type Score } from '../core/index.ts';
import { contentHashOf } from './canonical.ts';
import { codePointOffsets, utf16Offsets } from './code-points.ts';
import type { Entry, EpisodeLog, OpenScoring, Trajectory } from './entry.ts';

/** The version of the log's schema that this code writes. Readers refuse what is newer. */
export const SCHEMA = 1;

/** A log, its truth and its scorings, closed: the hashes say which episode this is and what it earned, on every machine. */
export function closeTrajectory(
  { log, sealed, scorings }: Pick<Trajectory, 'log' | 'sealed'> & { readonly scorings: readonly OpenScoring[] },
  meta: JsonObject = {},
): Trajectory {
  const contentHash = hashOfEpisode(toFileLog(log), sealed);
  const hashed = scorings.map((scoring) => ({ ...scoring, hash: hashOfScoring(contentHash, inFile(scoring, log)) }));
  return { log, sealed, scorings: hashed, meta, contentHash };
}

/** The form that goes to files and wires: every offset counts code points. */
export function toFile(trajectory: Trajectory): Trajectory {
  return {
    ...trajectory,
    log: toFileLog(trajectory.log),
    scorings: trajectory.scorings.map((scoring) => inFile(scoring, trajectory.log)),
  };
}

/** The form in memory: every offset is UTF-16. Refuses a newer schema, and a log that its hash does not fit. */
export function fromFile(trajectory: Trajectory, where: string): Trajectory {
  const { schema, entries } = trajectory.log;
  if (schema > SCHEMA) fail('log/newer', `${where}: schema ${String(schema)} is newer than ${SCHEMA}: update foragym`);
  if (schema !== SCHEMA || !Array.isArray(entries) || entries.length === 0) {
    fail('log/not-a-trajectory', `${where}: the log has no schema of ours, or no entries`);
  }
  const { log, sealed, contentHash } = trajectory;
  if (hashOfEpisode(log, sealed) !== contentHash) {
    fail('log/corrupt', `${where}: the episode does not fit its content hash ${contentHash}`);
  }
  for (const [at, scoring] of trajectory.scorings.entries()) {
    if (hashOfScoring(contentHash, scoring) === scoring.hash) continue;
    fail(
      'log/corrupt',
      `${where}: scoring ${at} (${scoring.pipeline.use}) does not fit its hash: its rewards were changed`,
    );
  }
  const inMemory = { ...log, entries: log.entries.map((entry) => mapEnds(entry, utf16Offsets)) };
  return {
    ...trajectory,
    log: inMemory,
    scorings: trajectory.scorings.map((scoring) => mapSegments(scoring, trajectory.log, utf16Offsets)),
  };
}

/** What a service says of its failure names hosts and hours: it is kept, and left out of the hash. */
function hashOfEpisode(log: EpisodeLog, sealed: Trajectory['sealed']): string {
  const entries = log.entries.map((entry) => {
    if (!('effects' in entry)) return entry;
    const effects = entry.effects.map((effect) =>
      'failure' in effect ? { ...effect, failure: { ...effect.failure, message: '' } } : effect,
    );
    return { ...entry, effects };
  });
  return contentHashOf({ log: { ...log, entries }, sealed });
}

/** A scoring with offsets as files count them. */
function inFile<S extends OpenScoring>(scoring: S, log: EpisodeLog): S {
  return mapSegments(scoring, log, codePointOffsets);
}

function hashOfScoring(contentHash: string, { pipeline, judged, group, rewards, digests }: OpenScoring): string {
  return contentHashOf({ contentHash, pipeline, judged, group, rewards, digests });
}

type Convert = (text: string, offsets: readonly number[]) => readonly number[];

function toFileLog(log: EpisodeLog): EpisodeLog {
  return { ...log, entries: log.entries.map((entry) => mapEnds(entry, codePointOffsets)) };
}

function mapEnds(entry: Entry, convert: Convert): Entry {
  if (entry.type !== 'step' || entry.policy.generation?.ends === undefined) return entry;
  const { text, generation } = entry.policy;
  return {
    ...entry,
    policy: { ...entry.policy, generation: { ...generation, ends: convert(text, generation.ends ?? []) } },
  };
}

/** Segments of policy text are converted; environment and task segments speak of text that is re-rendered, never stored. */
function mapSegments<S extends OpenScoring>(scoring: S, log: EpisodeLog, convert: Convert): S {
  const turns = log.entries.filter((entry) => entry.type === 'step').map((entry) => entry.policy);
  const map = (score: Score | null): Score | null => (score === null ? null : mapScore(score, turns, convert));
  const columns = Object.entries(scoring.rewards.columns).map(([name, column]) => [name, column.map(map)] as const);
  return {
    ...scoring,
    rewards: { ...scoring.rewards, turns: scoring.rewards.turns.map(map), columns: Object.fromEntries(columns) },
  };
}

function mapScore(score: Score, turns: readonly PolicyTurn[], convert: Convert): Score {
  if (!('value' in score) || score.segments === undefined) return score;
  const segments = score.segments.map((segment) => {
    if (segment.source !== 'policy') return segment;
    const [start = segment.start, end = segment.end] = convert(turns[segment.turn]?.text ?? '', [
      segment.start,
      segment.end,
    ]);
    return { ...segment, start, end };
  });
  return { ...score, segments };
}
