import {
  fail,
  isPromise,
  Rng,
  stops,
  type Asking,
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
  type Reward,
  type Row,
  type Scoreable,
} from '../rewards/index.ts';
import { drive, type Job, type World } from './drive.ts';
import { chain, lastTurn, type Judgement, type JudgeJob, type Moment, type Subject, type Turn } from './moment.ts';
import { placesOf, recordedOf } from './recorded.ts';
import type { Setting } from './setting.ts';

const never = new AbortController().signal;

/** An episode, or as much of one as there is, seen by rewards. */
export function episodeView(
  setting: Pick<Setting, 'instructions'>,
  subject: Subject,
  head: Moment<unknown>,
): EpisodeView {
  const turns: Turn[] = [];
  const last = lastTurn(head);
  for (let turn = last; turn !== null; turn = turn.previous) turns.push(turn);
  const { task, gold } = subject;
  return {
    task,
    gold,
    turns: turns.toReversed(),
    last,
    stop: head.stop ?? 'aborted',
    instructions: setting.instructions,
  };
}

/** Fills the places of a turn that is complete, and at a stop those that need the whole episode. Judges wait in `unasked`. */
export function place(setting: Setting, subject: Subject, moment: Moment<unknown>): void {
  const { pipeline } = setting;
  const masked = moment.stop !== undefined && !stops[moment.stop].scored;
  if (moment.view === null && (moment.stop === undefined || masked)) return;
  const filling = { setting, subject, moment };
  const row = moment.view === null ? earlierPlaces(pipeline, moment) : turnPlaces(filling, moment.view);
  moment.row = row;
  if (moment.stop !== undefined && !masked) {
    const episode = episodeView(setting, subject, moment);
    for (const reward of pipeline.rewards) {
      if (reward.scope === 'episode') put(filling, { reward, row }, reward.score(episode));
      else if (reward.scope === 'group') row[reward.name] = { unscored: 'pending: the group', pending: true };
    }
  }
  if (moment.unasked.length === 0) foldRow(pipeline, row, rowBefore(moment), indexOf(moment));
}

/** Asks what waits, of these moments and of their past, in one drive. Resolves when all have answered. */
export function judge(setting: Setting, moments: readonly Moment<unknown>[], signal: AbortSignal): Maybe<void> {
  const asking = moments.filter((moment) => moment.unasked.length > 0);
  const judgements = asking.flatMap((moment) => moment.unasked.map((judgement) => ({ moment, judgement })));
  for (const moment of asking) moment.unasked = [];
  if (judgements.length === 0) return waitFor(moments);
  const driven = drive(
    judgements.map(({ judgement }) => judgement.job),
    setting.world,
    signal,
  );
  const finish = (): void => {
    for (const { moment, judgement } of judgements) conclude(moment, judgement);
    for (const moment of asking)
      if (moment.row !== null) foldRow(setting.pipeline, moment.row, rowBefore(moment), indexOf(moment));
  };
  if (!isPromise(driven)) return finish();
  const judging = driven.then(finish);
  for (const moment of asking) moment.judging = judging;
  return waitFor(moments);
}

/** The rewards of an episode so far. Judges that have not answered leave their places pending. */
export function rewardsOf(setting: Pick<Setting, 'pipeline'>, head: Moment<unknown>): Rewards {
  const rewards = fold(setting.pipeline, columnsOf(setting.pipeline, head));
  const { stop } = head;
  if (stop === undefined) return { ...rewards, total: { unscored: 'the episode has not ended', pending: true } };
  return stops[stop].scored ? rewards : { ...rewards, total: masked(stop) };
}

/** The raw columns: one place a turn, and one where a policy that failed never had a turn. */
export function columnsOf(pipeline: Pipeline, head: Moment<unknown>): Columns {
  const rows = rowsOf(head);
  return Object.fromEntries(pipeline.rewards.map(({ name }) => [name, rows.map((row) => row[name] ?? null)]));
}

/** What a masked episode is worth: nothing is known. */
export function masked(stop: StopReason): Score {
  return { unscored: `masked: ${stop}` };
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

/** A cut from outside closes the last turn's row anew; without any turn, the places of a turn that never was. */
function earlierPlaces(pipeline: Pipeline, moment: Moment<unknown>): Row {
  const last = scoredBefore(moment)?.row;
  return Object.fromEntries(pipeline.rewards.map(({ name }) => [name, last?.[name] ?? null]));
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
  if (!setting.asksJudges)
    fail('reward/undeclared-judge', `${reward.name} asks a judge and does not say so: needs: ['judge']`);
  row[reward.name] = { unscored: `pending: ${reward.name}`, pending: true };
  const job = judgeJob(setting, subject, { generator: result, turn: moment.turns - 1, label: reward.name });
  moment.unasked = [...moment.unasked, { reward, job, row }];
}

/** The job of a reward that asks: keyed by turn and reward, so that the hour at which judges answer changes no byte. */
export function judgeJob<T>({ world }: Setting, { task, gold }: Subject, asked: Asked<T>): JudgeJob<T> {
  return {
    generator: asked.generator,
    feed: [],
    calls: null,
    request: ({ service, input }, at) => ({
      input,
      task,
      gold: world.services[service]?.seesGold === true ? gold : undefined,
      seed: 0,
      turn: asked.turn,
      options: {},
      rng: Rng.of(0).fork(asked.label, asked.turn).fork(task.id, at),
    }),
    came: [],
    outcome: null,
  };
}

/** A reward's generator under way, and what labels its draws. */
interface Asked<T> {
  readonly generator: Asking<T>;
  readonly turn: number;
  readonly label: string;
}

/** The place that a judged reward gets from its job. */
export function judgedPlace(reward: Reward, { outcome }: Job<Scoreable>): Score | null {
  if (outcome === null) return fail('step/unsettled', `${reward.name} was read before its judge had answered`);
  if ('threw' in outcome) throw outcome.threw;
  if ('failed' in outcome) return { unscored: `${outcome.failed.service}: ${outcome.failed.failure.code}` };
  return 'done' in outcome ? scoreOf(outcome.done) : { unscored: `${outcome.limit}: no calls left` };
}

function conclude(moment: Moment<unknown>, { reward, job, row }: Judgement): void {
  moment.judged = { ...moment.judged, [reward.name]: recordedOf(job.came) };
  row[reward.name] = judgedPlace(reward, job);
}

/** Answers a moment's judges from what was recorded. A place without a record stays unscored: no judge is ever called for it. */
export function judgeFrom(
  setting: Setting,
  moment: Moment<unknown>,
  judged: { readonly [reward: string]: readonly Recorded[] },
): void {
  const { unasked, row } = moment;
  if (row === null || unasked.length === 0) return;
  moment.unasked = [];
  for (const judgement of unasked) {
    const { reward, job } = judgement;
    const recorded = judged[reward.name];
    if (recorded === undefined) {
      row[reward.name] = { unscored: 'not recorded' };
      continue;
    }
    for (const { at, effect } of placesOf(recorded)) job.feed[at] = effect;
    void drive([job], noWorld(setting), never);
    conclude(moment, judgement);
  }
  foldRow(setting.pipeline, row, rowBefore(moment), indexOf(moment));
}

/** Nothing answers in a replay: what was not recorded has failed. */
function noWorld({ world }: Setting): World {
  return { services: {}, clock: world.clock };
}

function waitFor(moments: readonly Moment<unknown>[]): Maybe<void> {
  const open = moments.map((moment) => moment.judging).filter((judging) => judging !== null);
  if (open.length === 0) return undefined;
  const arrived = (): void => {
    for (const moment of moments) moment.judging = null;
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
  return (moment.view === null && earlier !== null ? scoredBefore(earlier) : earlier)?.row ?? null;
}

function scoredBefore(moment: Moment<unknown>): Moment<unknown> | null {
  let earlier = moment.parent;
  while (earlier !== null && earlier.row === null) earlier = earlier.parent;
  return earlier;
}

function rowsOf(head: Moment<unknown>): readonly Row[] {
  const rows = chain(head).flatMap((moment) => (moment.row === null || moment.view === null ? [] : [moment.row]));
  if (head.view === null && head.row !== null) rows.splice(Math.max(0, rows.length - 1), 1, head.row);
  return rows;
}
