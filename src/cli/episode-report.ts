import type { Action, Gold, Hit, Json, JsonObject, Label, StopReason, Task, ToolCall, Use } from '../core/index.ts';
import type { Replay } from '../episode/index.ts';
import type { Entry, Recorded, Trajectory } from '../log/index.ts';
import type { TurnView } from '../rewards/index.ts';
import { scoringReport, type ReportOptions, type ScoringReport } from './scoring-report.ts';

/** A trajectory for reading: what happened entry by entry, and what it earned. */
export interface EpisodeReport {
  readonly contentHash: string;
  readonly env: string;
  readonly dialect: string;
  readonly services: { readonly [name: string]: Use };
  readonly seed: number;
  /** Who played, and what the run wrote beside the log. */
  readonly meta: JsonObject;
  readonly task: Task;
  readonly gold?: Gold | undefined;
  readonly instructions: string;
  readonly entries: readonly EntryReport[];
  /** Absent while the episode is running. */
  readonly stop?: StopReason | undefined;
  readonly scorings: readonly ScoringReport[];
}

/** One entry of the log and what came of it. */
export interface EntryReport {
  readonly type: Entry['type'];
  /** The turn that the entry completed. */
  readonly turn?: number | undefined;
  /** What the policy wrote. */
  readonly text?: string | undefined;
  readonly toolCalls?: readonly ToolCall[] | undefined;
  readonly actions: readonly Action[];
  readonly asked: readonly AskedReport[];
  readonly hits: readonly HitReport[];
  /** What the policy was shown next. */
  readonly observation: string;
  /** For a cut from outside, or a reseed: why, or with which salt. */
  readonly cause?: string | undefined;
}

/** What was asked of the world, and its failure if it failed. */
interface AskedReport {
  readonly service: string;
  readonly input: Json;
  readonly failure?: string | undefined;
}

/** A hit as it was shown. */
export interface HitReport extends Omit<Hit, 'text'> {
  /** It lost some of its text to the budget, so it supports nothing. */
  readonly cut: boolean;
  readonly label?: Label | undefined;
}

/** The report of a trajectory; `replayed` is its replay. */
export async function episodeReport(
  trajectory: Trajectory,
  replayed: Replay,
  options: ReportOptions,
): Promise<EpisodeReport> {
  const { log, sealed, meta, contentHash, scorings } = trajectory;
  return {
    contentHash,
    env: log.env.id,
    dialect: log.env.dialect.use,
    services: log.env.services,
    seed: log.seed,
    meta,
    // extra fields of a task's line may hold anything, its answers too
    task: options.public ? { ...log.task, meta: undefined } : log.task,
    gold: options.public ? undefined : sealed.gold,
    instructions: replayed.view.instructions,
    entries: log.entries.map((entry, at) => entryReport(entry, { at, trajectory, replayed, options })),
    stop: replayed.results.at(-1)?.info.stop,
    scorings: await Promise.all(scorings.map((scoring) => scoringReport(trajectory, scoring, options))),
  };
}

interface Happened {
  readonly at: number;
  readonly trajectory: Trajectory;
  readonly replayed: Replay;
  readonly options: ReportOptions;
}

function entryReport(entry: Entry, happened: Happened): EntryReport {
  const result = happened.replayed.results[happened.at];
  const turn = turnOf(happened);
  const policy = entry.type === 'step' ? entry.policy : undefined;
  return {
    type: entry.type,
    turn: turn?.index,
    text: policy?.text,
    toolCalls: policy?.toolCalls,
    actions: result?.info.actions ?? [],
    asked: 'effects' in entry ? entry.effects.map(askedReport) : [],
    hits: hitsOf(happened, turn),
    observation: result?.observation.text ?? '',
    cause: causeOf(entry),
  };
}

/** The turn that an entry completed. */
function turnOf({ at, replayed }: Happened): TurnView | undefined {
  const result = replayed.results[at];
  return result === undefined || result.info.actions.length === 0
    ? undefined
    : replayed.view.turns[result.observation.turn - 1];
}

function hitsOf({ at, trajectory, replayed, options }: Happened, turn: TurnView | undefined): readonly HitReport[] {
  const shown = replayed.results[at]?.observation.hits ?? [];
  const hits = turn === undefined ? atReset(shown, trajectory.sealed.truth[at] ?? []) : seenIn(turn);
  return options.public ? hits.map((hit) => ({ ...hit, label: undefined })) : hits;
}

function askedReport(recorded: Recorded): AskedReport {
  const { service, input } = recorded;
  const failure = 'failure' in recorded ? `${recorded.failure.code}: ${recorded.failure.message}` : undefined;
  return { service, input, failure };
}

function seenIn({ seen }: TurnView): readonly HitReport[] {
  return seen.map(({ hit: { text: _text, ...hit }, label, cut }) => ({ ...hit, cut, label }));
}

/** Hits shown at reset belong to no turn: their labels stand in the sealed part only. */
function atReset(hits: readonly Hit[], truth: Trajectory['sealed']['truth'][number]): readonly HitReport[] {
  const labels = new Map(truth.flatMap((one) => Object.entries(one?.labels ?? {})));
  return hits.map(({ text: _text, ...hit }) => ({ ...hit, cut: false, label: labels.get(hit.id) }));
}

function causeOf(entry: Entry): string | undefined {
  if (entry.type === 'truncate') return entry.reason;
  return entry.type === 'reseed' ? entry.salt : undefined;
}
