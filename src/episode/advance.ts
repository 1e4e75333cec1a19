import { fail, ForagymError, isPromise, isScored, stops, type Maybe } from '../core/index.ts';
import { REWARD, type Row } from '../rewards/index.ts';
import { drive } from './drive.ts';
import type { StepInfo, StepResult } from './env.ts';
import type { EntryJob, Line } from './line.ts';
import type { Moment } from './moment.ts';
import type { Scores } from './scores.ts';
import { judge, place, rewardsOf } from './scoring.ts';
import type { Setting } from './setting.ts';

/** One line's next entry. `begin` throws what the caller did wrong. */
export interface Move {
  readonly line: Line;
  begin(line: Line): EntryJob;
}

/** What one move came to. */
export type Moved = { readonly result: StepResult } | { readonly threw: unknown };

/** One move under way: it has a job, then a moment, or it threw. */
class Play {
  readonly line: Line;
  job: EntryJob | null = null;
  moment: Moment<unknown> | null = null;
  threw: { readonly threw: unknown } | null = null;

  constructor(line: Line) {
    this.line = line;
  }
}

/**
 * Plays one entry of many lines together: begin each, drive all generators in one go, settle each, ask the judges that are
 * due, tell the results. A single environment is a vector of one. Answers at once when every service does.
 */
export function advance(moves: readonly Move[], signal: AbortSignal): Maybe<readonly Moved[]> {
  const plays: Play[] = [];
  const jobs: EntryJob[] = [];
  for (const move of moves) {
    const play = begin(move);
    plays.push(play);
    if (play.job !== null) jobs.push(play.job);
  }
  const setting = moves[0]?.line.setting;
  if (setting === undefined) return [];
  const driven = drive(jobs, setting.world, signal);
  return isPromise(driven) ? driven.then(() => conclude(setting, plays)) : conclude(setting, plays);
}

function begin(move: Move): Play {
  const play = new Play(move.line);
  try {
    if (play.line.busy) fail('step/busy', 'a step is under way: wait for it');
    play.job = move.begin(play.line);
    play.line.busy = true;
  } catch (thrown) {
    play.threw = { threw: thrown };
  }
  return play;
}

function conclude(setting: Setting, plays: readonly Play[]): Maybe<readonly Moved[]> {
  for (const play of plays) settle(play);
  const due = judgesDue(setting, plays);
  if (due.length === 0) return plays.map(tell);
  const judged = judge(setting, due);
  // in the background judges are asked at once and waited for at the end
  const waits = setting.spec.judging !== 'background' || plays.some(({ moment }) => moment?.stop !== undefined);
  return waits && isPromise(judged) ? judged.then(() => plays.map(tell)) : plays.map(tell);
}

/** What the author's code throws takes the whole entry back: no turn stays without its places. */
function settle(play: Play): void {
  const { line, job } = play;
  if (job === null) return;
  const before = line.head;
  try {
    const moment = line.settle(job);
    if (line.subject !== null) place(line.setting, line.subject, moment);
    play.moment = moment;
  } catch (thrown) {
    line.undo(before);
    line.busy = false;
    play.threw = { threw: thrown };
  }
}

const none: readonly Moment<unknown>[] = [];

/** Which moments' judges must be asked, or waited for, before the results are told. */
function judgesDue({ asksJudges, spec }: Setting, plays: readonly Play[]): readonly Moment<unknown>[] {
  if (!asksJudges) return none;
  return plays.flatMap(({ moment }) => {
    if (moment === null) return none;
    if (moment.stop !== undefined) return withPast(moment);
    return spec.judging === 'end' || moment.scores.unasked.length === 0 ? none : [moment];
  });
}

function tell({ line, moment, threw }: Play): Moved {
  line.busy = false;
  if (moment === null) return threw ?? { threw: new ForagymError('step/unsettled', 'nothing was begun') };
  if (moment.scores.threw === null) return { result: resultOf(line, moment) };
  line.undo(moment.parent);
  return moment.scores.threw;
}

/** A moment and all before it whose judges have not answered. */
export function withPast(moment: Moment<unknown>): readonly Moment<unknown>[] {
  const open: Moment<unknown>[] = [];
  for (let one: Moment<unknown> | null = moment; one !== null; one = one.parent) {
    if (one.scores.unasked.length > 0 || one.scores.judging !== null) open.push(one);
  }
  return open.toReversed();
}

/** What came of an entry, and the reward that it hands out. */
export function resultOf({ setting }: Line, moment: Moment<unknown>): StepResult {
  const { stop, observation, failed, view, scores } = moment;
  const { reward, unscored, pending } = pay(setting, moment);
  const info: StepInfo = {
    actions: view?.actions ?? [],
    stop,
    failure: failed === null ? undefined : { ...failed.effect.failure, service: failed.effect.service },
    unscored,
    pending,
    rewards: scores.row === null || pending === true ? undefined : valuesOf(scores.row),
  };
  const ended = stop === undefined ? undefined : stops[stop].ended;
  return { observation, reward, terminated: ended === 'terminated', truncated: ended === 'truncated', info };
}

interface Paid {
  readonly reward: number | null;
  readonly unscored?: string | undefined;
  readonly pending?: true | undefined;
}

const zero: Paid = { reward: 0 };
const unpaid: Paid = { reward: null };
const later: Paid = { reward: null, pending: true };

/**
 * The reward that an entry hands out, and the note of it that the last one reckons with. Online pipelines pay at every
 * turn; others, and cuts from outside, pay at the end what is missing from the total.
 */
export function pay(setting: Setting, moment: Moment<unknown>): Paid {
  const { stop, view, failed, scores } = moment;
  scores.emitted = moment.parent?.scores.emitted ?? 0;
  if (failed !== null) return unpaid;
  if (stop === undefined && view === null) return zero;
  if (setting.online && view !== null) return payPlace(scores);
  return stop === undefined ? later : payRest(setting, moment);
}

/** What is missing from the total. */
function payRest(setting: Setting, moment: Moment<unknown>): Paid {
  const { scores } = moment;
  const { total } = rewardsOf(setting, moment);
  if (!isScored(total)) return { reward: null, unscored: total.unscored, pending: total.pending };
  const reward = total.value - scores.emitted;
  scores.emitted = total.value;
  return { reward };
}

function payPlace(scores: Scores): Paid {
  const score = scores.row?.[REWARD] ?? null;
  if (score === null) return zero;
  if (!isScored(score)) return { reward: null, unscored: score.unscored, pending: score.pending };
  scores.emitted += score.value;
  return { reward: score.value };
}

function valuesOf(row: Row): { readonly [column: string]: number | null } {
  const values: { [column: string]: number | null } = {};
  for (const column in row) {
    const score = row[column];
    values[column] = isScored(score) ? score.value : null;
  }
  return values;
}
