import {
  check,
  sameJson,
  fail,
  isJsonObject,
  systemClock,
  type Effect,
  type Message,
  type Rewards,
  type Truth,
} from '../core/index.ts';
import { canonicalJson, expand, type Entry, type EpisodeLog, type Recorded, type Trajectory } from '../log/index.ts';
import type { EpisodeView, Pipeline } from '../rewards/index.ts';
import { pay, resultOf } from './advance.ts';
import { conversation } from './conversation.ts';
import { drive, type Came, type Failed, type Replied } from './drive.ts';
import type { Plugin } from './definition.ts';
import type { Env, StepResult } from './env.ts';
import { Environment } from './environment.ts';
import { limitsSchema } from './limits.ts';
import { Line, type EntryJob } from './line.ts';
import { assemble } from './assemble.ts';
import type { EnvParams } from './make.ts';
import { dialectOf, pipelineOf } from './parts.ts';
import type { Moment } from './moment.ts';
import { definitionOf } from './plugins.ts';
import { placesOf } from './recorded.ts';
import { episodeView, judgeFrom, place, rewardsOf } from './scoring.ts';
import type { Setting } from './setting.ts';
import { rowDigests } from './write-log.ts';

/** `trust` takes what was recorded; `verify` compares every asked effect and every digest, and stops at the first difference. */
export type ReplayMode = 'trust' | 'verify';

/** An episode, played again from its log, with no retriever and no judge. */
export interface Replay {
  /** One result an entry. */
  readonly results: readonly StepResult[];
  readonly messages: readonly Message[];
  readonly view: EpisodeView;
  /** Rewards by the trajectory's own pipeline, from the judges' recorded replies. */
  readonly rewards: Rewards;
  /** What the rewards were folded by. */
  readonly pipeline: Pipeline;
  /** An environment that stands where the log ends: it can be forked and, if the episode is running, goes on. */
  readonly env: Env;
}

const never = new AbortController().signal;

/** A trajectory played again, with what came of each entry. */
export function replayOn(setting: Setting, trajectory: Trajectory, mode: ReplayMode): Replay {
  const results: StepResult[] = [];
  const line = foldLog(setting, trajectory, { mode, each: (moment, on) => results.push(resultOf(on, moment)) });
  const { head } = line;
  if (head === null) return fail('replay/empty', 'the log has no entries');
  const rewards = rewardsOf(setting, head);
  if (mode === 'verify') compareRewards(setting, trajectory, rewards);
  return {
    results,
    messages: conversation(setting, head),
    view: episodeView(setting, { task: trajectory.log.task, gold: trajectory.sealed.gold }, head),
    rewards,
    pipeline: setting.pipeline,
    env: new Environment(setting, line),
  };
}

/** How a log is folded. */
interface Folding {
  readonly mode: ReplayMode;
  readonly each?: (moment: Moment<unknown>, line: Line) => void;
}

/** Folds a log, entry by entry: the one mechanism behind replay, resume, restore and scoring again. */
function foldLog(setting: Setting, trajectory: Trajectory, { mode, each }: Folding): Line {
  const { log, sealed, scorings } = trajectory;
  const own = scorings.find((scoring) => sameJson(scoring.pipeline, setting.spec.pipeline));
  const judged = (own ?? scorings.find((scoring) => scoring.judged.length > 0))?.judged ?? [];
  const subject = { task: log.task, gold: sealed.gold, options: log.options };
  const line = new Line(setting);
  for (const [at, entry] of log.entries.entries()) {
    const moment = foldEntry(line, trajectory, { at, mode });
    if (mode === 'verify') compare(moment, entry, at);
    place(setting, subject, moment);
    judgeFrom(setting, moment, judged[at] ?? {});
    if (each === undefined) pay(setting, moment);
    else each(moment, line);
  }
  return line;
}

/** Plays one entry with what was recorded of it. */
function foldEntry(
  line: Line,
  { log, sealed }: Trajectory,
  { at, mode }: { readonly at: number; readonly mode: ReplayMode },
): Moment<unknown> {
  const entry = log.entries[at];
  if (entry === undefined) return fail('replay/empty', 'the log has no entries');
  if (entry.type === 'truncate') return line.truncate(entry.reason);
  if (entry.type === 'reseed') return line.reseed(entry.salt);
  const job = begin(line, { log, sealed }, entry);
  // a retry goes on from what the failed entry had brought
  job.feed = merge(job.feed, cameOf(entry.effects, sealed.truth[at] ?? [], log));
  job.verify = verifier({ at, turn: line.head?.turns ?? 0, compare: mode === 'verify' });
  void drive([job], line.setting.world, never);
  const ran = job.outcome !== null && !('threw' in job.outcome);
  if (mode === 'verify' && ran && job.came.length < job.feed.length) {
    fail(
      'replay/diverged',
      `the log diverges at entry ${at}: ${job.feed.length} effects were recorded, now ${job.came.length} are asked`,
    );
  }
  return line.settle(job);
}

function begin(line: Line, { log, sealed }: Pick<Trajectory, 'log' | 'sealed'>, entry: Played): EntryJob {
  const { task, seed, options } = log;
  switch (entry.type) {
    case 'reset':
      return line.beginReset({ task, gold: sealed.gold, options }, seed);
    case 'step':
      return line.beginStep(entry.policy, entry.repaired);
    case 'retry':
      return line.beginRetry();
    default:
      return fail(
        'log/unknown-entry',
        `the log holds an entry of type "${String(Reflect.get(entry, 'type'))}": update foragym`,
      );
  }
}

type Played = Exclude<Entry, { type: 'truncate' | 'reseed' }>;

/** The rows of the stored scoring against the rows of now: a changed constant in a reward shows at its turn. */
function compareRewards(setting: Setting, { scorings }: Trajectory, rewards: Rewards): void {
  const own = scorings.find((scoring) => sameJson(scoring.pipeline, setting.spec.pipeline));
  const grouped = setting.pipeline.rewards.some((reward) => reward.scope === 'group');
  if (own === undefined || grouped) return;
  const digests = rowDigests(rewards);
  const turn = own.digests.findIndex((digest, at) => digest !== digests[at]);
  if (turn < 0) return;
  fail(
    'replay/diverged',
    `the rewards diverge at turn ${turn}: recorded digest ${own.digests[turn]}, now ${digests[turn] ?? 'none'}`,
  );
}

function cameOf(recorded: readonly Recorded[], truth: readonly (Truth | null)[], log: EpisodeLog): Came {
  const came: (Replied | Failed | undefined)[] = [];
  let answered = 0;
  for (const { at, effect } of placesOf(recorded)) {
    const { service, input } = effect;
    if ('failure' in effect) came[at] = { service, input, failure: effect.failure };
    else
      came[at] = { service, input, value: expand(effect.value, log.passages), truth: truth[answered++] ?? undefined };
  }
  return came;
}

function merge(earlier: Came | null, recorded: Came): Came {
  if (earlier === null) return recorded;
  return Array.from({ length: Math.max(earlier.length, recorded.length) }, (_, at) => recorded[at] ?? earlier[at]);
}

/** What a replay asks now must be what was recorded; in any mode, nothing may be asked that was not. */
function verifier({
  at,
  turn,
  compare: comparing,
}: {
  at: number;
  turn: number;
  compare: boolean;
}): EntryJob['verify'] {
  return (asked: Effect, place: number, recorded: Effect | undefined): void => {
    const where = `the log diverges at turn ${turn}, entry ${at}, effect ${place}`;
    if (recorded === undefined) fail('replay/diverged', `${where}: nothing was recorded, now asked ${told(asked)}`);
    if (!comparing || sameEffect(asked, recorded)) return;
    fail('replay/diverged', `${where}: recorded ${told(recorded)}, now asked ${told(asked)}`);
  };
}

function sameEffect(a: Effect, b: Effect): boolean {
  return a.service === b.service && sameJson(a.input, b.input);
}

function told({ service, input }: Effect): string {
  const text = canonicalJson(input);
  return `${service} ${text.length > 120 ? `${text.slice(0, 120)}...` : text}`;
}

function compare(moment: Moment<unknown>, entry: Entry, at: number): void {
  const digest = moment.digest();
  if (digest === entry.digest) return;
  fail(
    'replay/diverged',
    `the log diverges at turn ${moment.turns}, entry ${at} (${entry.type}): recorded digest ${entry.digest}, now ${digest}: what came out has changed`,
  );
}

/** What a replay needs beside the trajectory: plugins that are not installed packages. */
export interface ReplayOptions {
  readonly mode?: ReplayMode | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  /** Another pipeline than the one the episode was scored with: to score a stored episode again. */
  readonly preset?: EnvParams['preset'];
}

/** Plays a stored episode again, with no retriever, no judge and no corpus. Default mode: `verify`. */
export async function replay(trajectory: Trajectory, options: ReplayOptions = {}): Promise<Replay> {
  if (!isJsonObject(trajectory) || !('log' in trajectory) || !('sealed' in trajectory)) {
    fail('log/not-a-trajectory', 'replay takes a trajectory: hand in await env.trajectory(), not env.log()');
  }
  const { mode = 'verify', plugins = [], preset } = options;
  return replayOn(await settingOf(trajectory, plugins, preset), trajectory, mode);
}

/**
 * An environment that goes on where a stored episode stopped. `env` must be of the same specification: another corpus,
 * index or parameter is refused by name.
 */
export function restore(env: Env, trajectory: Trajectory): Env {
  if (!(env instanceof Environment)) return fail('params/invalid', 'restore: the environment was not made by makeEnv');
  const { pipeline: _now, ...now } = env.spec;
  const { pipeline: _then, ...then } = trajectory.log.env;
  const changed = Object.keys(now).find(
    (key) => canonicalJson(Reflect.get(now, key)) !== canonicalJson(Reflect.get(then, key)),
  );
  if (changed !== undefined) {
    fail(
      'resume/world-changed',
      `${changed} was ${canonicalJson(Reflect.get(then, changed))} and is now ${canonicalJson(Reflect.get(now, changed))}`,
    );
  }
  return new Environment(env.setting, foldLog(env.setting, trajectory, { mode: 'verify' }));
}

/** The setting that a log describes, with nothing to answer it: services are named, so that what they see is known. */
async function settingOf(
  { log, sealed }: Trajectory,
  plugins: readonly Plugin[],
  preset: EnvParams['preset'],
): Promise<Setting> {
  const { env } = log;
  const { definition, plugin } = await definitionOf(env.id, plugins);
  const known = [plugin, ...plugins];
  const own = check(definition.params, env.params, env.id);
  const example = { task: log.task, gold: sealed.gold };
  const setting = assemble(definition, {
    own,
    limits: check(limitsSchema, env.limits, env.id),
    dialect: await dialectOf(env.dialect, known),
    pipeline: await pipelineOf(definition, { own, preset: preset ?? env.pipeline }, known),
    services: {},
    judging: env.judging,
    tasks: { name: log.task.id, fingerprint: '', examples: [example] },
    clock: systemClock,
  });
  return { ...setting, spec: { ...env, pipeline: setting.spec.pipeline } };
}
