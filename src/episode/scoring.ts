import {
  fail,
  isPromise,
  Rng,
  sameJson,
  stops,
  type Asking,
  type Effect,
  type Maybe,
  type Rewards,
  type Score,
  type StopReason,
} from '../core/index.ts';
import type { Recorded } from '../log/index.ts';
import {
  fold,
  foldRow,
  scoreOf,
  type Columns,
  type EpisodeView,
  type Pipeline,
  type Row,
  type Scoreable,
} from '../rewards/index.ts';
import { drive, type World } from './drive.ts';
import { chain, lastTurn, type Moment, type Subject, type Turn } from './moment.ts';
import { placesOf, recordedOf } from './recorded.ts';
import type { Judgement, JudgeJob } from './scores.ts';
import type { Setting } from './setting.ts';

const never = new AbortController().signal;

/** An episode, or as much of one as there is, seen by rewards. */
export function episodeView(
  { instructions }: Pick<Setting, 'instructions'>,
  { task, gold }: Pick<Subject, 'task' | 'gold'>,
  head: Moment<unknown>,
): EpisodeView {
  const turns: Turn[] = [];
  const last = lastTurn(head);
  for (let turn = last; turn !== null; turn = turn.previous) turns.push(turn);
  return { task, gold, turns: turns.toReversed(), last, stop: head.stop ?? 'aborted', instructions };
}

/** Fills the places of a turn that is complete, and at a stop those that need the whole episode. Judges wait in `unasked`. */
export function place(setting: Setting, subject: Subject, moment: Moment<unknown>): void {
  const { pipeline } = setting;
  const { stop, view, scores } = moment;
  const ends = stop !== undefined && stops[stop].scored;
  if (view === null && !ends) return;
  const filling = { setting, subject, moment };
  const row = view === null ? earlierPlaces(pipeline, moment) : turnPlaces(filling, view);
  if (ends) endPlaces(filling, row);
  scores.row = row;
  if (scores.unasked.length === 0) foldRow(pipeline, row, rowBefore(moment), indexOf(moment));
}

/**
 * Asks what waits, of these moments, in one drive; resolves when all that is under way has answered. What a reward throws
 * after its judge has answered lies in its own moment's scores.
 */
export function judge(setting: Setting, moments: readonly Moment<unknown>[]): Maybe<void> {
  const asking = moments.filter(({ scores }) => scores.unasked.length > 0);
  const judgements = asking.map(({ scores }) => scores.unasked);
  for (const { scores } of asking) scores.unasked = [];
  const jobs = judgements.flatMap((own) => own.map(({ job }) => job));
  if (jobs.length === 0) return waitFor(moments);
  // judges are shared by every fork of an entry, so closing one environment aborts none: their deadlines end them
  const driven = drive(jobs, setting.world, never);
  const conclude = (): void => {
    for (const [at, moment] of asking.entries()) concludeAll(setting, moment, judgements[at] ?? []);
  };
  if (!isPromise(driven)) return conclude();
  const judging = driven.then(conclude);
  for (const { scores } of asking) scores.judging = judging;
  return waitFor(moments);
}

/**
 * Answers a moment's judges from what was recorded, and asks nobody: a place whose question was not recorded, or was
 * another one, stays unscored.
 */
export function judgeFrom(setting: Setting, moment: Moment<unknown>, recorded: JudgedEntry): void {
  const { scores } = moment;
  const judgements = scores.unasked;
  if (judgements.length === 0) return;
  scores.unasked = [];
  const silent: World = { services: {}, clock: setting.world.clock };
  for (const { reward, job } of judgements) {
    for (const { at, effect } of placesOf(recorded[reward.name] ?? [])) job.feed[at] = effect;
    job.verify = otherQuestion;
    void drive([job], silent, never);
    if (job.outcome !== null && 'threw' in job.outcome && job.outcome.threw === notRecorded) {
      const failure = { code: 'refused' as const, message: 'this question was not recorded' };
      job.outcome = { failed: { service: 'not recorded', input: null, failure } };
    }
  }
  concludeAll(setting, moment, judgements);
}

/** What judges replied for one entry, by reward. */
type JudgedEntry = { readonly [reward: string]: readonly Recorded[] };

const notRecorded = new Error('not recorded');

function otherQuestion(asked: Effect, _at: number, recorded: Effect | undefined): void {
  if (recorded === undefined || recorded.service !== asked.service || !sameJson(recorded.input, asked.input))
    throw notRecorded;
}

/** The rewards of an episode so far. Judges that have not answered leave their places pending. */
export function rewardsOf({ pipeline }: Pick<Setting, 'pipeline'>, head: Moment<unknown>): Rewards {
  const rewards = fold(pipeline, columnsOf(pipeline, head));
  const { stop } = head;
  if (stop === undefined) return { ...rewards, total: { unscored: 'the episode has not ended', pending: true } };
  return stops[stop].scored ? rewards : { ...rewards, total: masked(stop) };
}

/** What a masked episode is worth: nothing is known. */
function masked(stop: StopReason): Score {
  return { unscored: `masked: ${stop}` };
}

/** The raw columns: one place a turn, and one where a policy that failed never had a turn. */
function columnsOf(pipeline: Pipeline, head: Moment<unknown>): Columns {
  const rows = rowsOf(head);
  return Object.fromEntries(pipeline.rewards.map(({ name }) => [name, rows.map((row) => row[name] ?? null)]));
}

/** Whether a score function returned a generator that asks. */
export function isAsking<T>(result: T | Asking<T>): result is Asking<T> {
  return typeof result === 'object' && result !== null && 'next' in result;
}

/** A moment whose places are being filled. */
interface Filling {
  readonly setting: Setting;
  readonly subject: Subject;
  readonly moment: Moment<unknown>;
}

function turnPlaces(filling: Filling, view: Turn): Row {
  const row: Row = {};
  for (const reward of filling.setting.pipeline.rewards) {
    if (reward.scope === 'turn') put(filling, { reward, row }, reward.score(view));
    else row[reward.name] = null;
  }
  return row;
}

function endPlaces(filling: Filling, row: Row): void {
  const { setting, subject, moment } = filling;
  const episode = episodeView(setting, subject, moment);
  for (const reward of setting.pipeline.rewards) {
    if (reward.scope === 'episode') put(filling, { reward, row }, reward.score(episode));
    else if (reward.scope === 'group') row[reward.name] = { unscored: 'pending: the group', pending: true };
  }
}

/** A cut from outside closes the last turn's row anew; without any turn, the places of a turn that never was. */
function earlierPlaces({ rewards }: Pipeline, moment: Moment<unknown>): Row {
  const last = scoredBefore(moment)?.scores.row;
  return Object.fromEntries(rewards.map(({ name }) => [name, last?.[name] ?? null]));
}

function put(
  { setting, subject, moment }: Filling,
  { reward, row }: Pick<Judgement, 'reward' | 'row'>,
  result: Scoreable | Asking<Scoreable>,
): void {
  if (!isAsking(result)) {
    row[reward.name] = scoreOf(result);
    return;
  }
  if (!setting.asksJudges) {
    fail('reward/undeclared-judge', `${reward.name} asks a judge and does not say so: needs: ['judge']`);
  }
  row[reward.name] = { unscored: `pending: ${reward.name}`, pending: true };
  const { seed, turns, scores } = moment;
  const job = judgeJob(setting, subject, { generator: result, seed, turn: turns - 1, label: reward.name });
  scores.unasked = [...scores.unasked, { reward, job, row }];
}

/** The job of a reward that asks: keyed by turn and reward, so that the hour at which judges answer changes no byte. */
export function judgeJob<T>(
  { world }: Setting,
  { task, gold, options }: Subject,
  { generator, seed, turn, label }: Questioner<T>,
): JudgeJob<T> {
  return {
    generator,
    feed: [],
    verify: undefined,
    calls: null,
    request: ({ service, input }, at) => ({
      input,
      task,
      gold: world.services[service]?.seesGold === true ? gold : undefined,
      seed,
      turn,
      options,
      rng: Rng.of(seed).fork(label, turn).fork(service, at),
    }),
    came: [],
    outcome: null,
  };
}

/** A reward's generator under way, and what keys its draws. */
interface Questioner<T> {
  readonly generator: Asking<T>;
  readonly seed: number;
  readonly turn: number;
  readonly label: string;
}

function concludeAll(setting: Setting, moment: Moment<unknown>, judgements: readonly Judgement[]): void {
  const { scores } = moment;
  try {
    for (const judgement of judgements) conclude(moment, judgement);
    if (scores.row !== null) foldRow(setting.pipeline, scores.row, rowBefore(moment), indexOf(moment));
  } catch (thrown) {
    scores.threw = { threw: thrown };
  }
}

function conclude({ scores }: Moment<unknown>, { reward, job, row }: Judgement): void {
  scores.judged = { ...scores.judged, [reward.name]: recordedOf(job.came) };
  const { outcome } = job;
  if (outcome === null) return fail('step/unsettled', `${reward.name} was read before its judge had answered`);
  if ('threw' in outcome) throw outcome.threw;
  if ('done' in outcome) row[reward.name] = scoreOf(outcome.done);
  else if ('failed' in outcome) row[reward.name] = { unscored: unscoredBy(outcome.failed) };
}

/** Why a place could not be scored. */
export function unscoredBy({
  service,
  failure,
}: {
  readonly service: string;
  readonly failure: { readonly code: string };
}): string {
  return service === 'not recorded' ? service : `${service}: ${failure.code}`;
}

function waitFor(moments: readonly Moment<unknown>[]): Maybe<void> {
  const open = moments.map(({ scores }) => scores.judging).filter((judging) => judging !== null);
  if (open.length === 0) return undefined;
  const arrived = (): void => {
    for (const { scores } of moments) scores.judging = null;
  };
  return Promise.all(open).then(arrived);
}

/** The place of a moment's row: its turn, or the last one where a cut from outside closes it anew. */
function indexOf({ turns }: Moment<unknown>): number {
  return Math.max(0, turns - 1);
}

/** The row of the turn before this one's; a cut from outside stands for the last turn itself. */
function rowBefore(moment: Moment<unknown>): Row | null {
  const earlier = scoredBefore(moment);
  return (moment.view === null && earlier !== null ? scoredBefore(earlier) : earlier)?.scores.row ?? null;
}

function scoredBefore(moment: Moment<unknown>): Moment<unknown> | null {
  let earlier = moment.parent;
  while (earlier !== null && earlier.scores.row === null) earlier = earlier.parent;
  return earlier;
}

function rowsOf(head: Moment<unknown>): readonly Row[] {
  const rows = chain(head).flatMap(({ scores, view }) => (scores.row === null || view === null ? [] : [scores.row]));
  if (head.view === null && head.scores.row !== null) rows.splice(Math.max(0, rows.length - 1), 1, head.scores.row);
  return rows;
}
