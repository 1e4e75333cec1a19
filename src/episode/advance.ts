import { fail, ForagymError, isPromise, isScored, stops, type Maybe } from '../core/index.ts';
import { REWARD, type Row } from '../rewards/index.ts';
import { drive } from './drive.ts';
import type { StepInfo, StepResult } from './env.ts';
import type { EntryJob, Line } from './line.ts';
import type { Moment } from './moment.ts';
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
  return isPromise(driven) ? driven.then(() => conclude(setting, plays, signal)) : conclude(setting, plays, signal);
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

function conclude(setting: Setting, plays: readonly Play[], signal: AbortSignal): Maybe<readonly Moved[]> {
  for (const play of plays) settle(play);
  const due = judgesDue(setting, plays);
  if (due.length === 0) return plays.map(tell);
  const judged = judge(setting, due, signal);
  // in the background judges are asked at once and waited for at the end
  const waits = setting.spec.judging !== 'background' || plays.some(({ moment }) => moment?.stop !== undefined);
  return waits && isPromise(judged) ? judged.then(() => plays.map(tell)) : plays.map(tell);
}

function settle(play: Play): void {
  const { line, job } = play;
  if (job === null) return;
  try {
    const moment = line.settle(job);
    if (line.subject !== null) place(line.setting, line.subject, moment);
    play.moment = moment;
  } catch (thrown) {
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
    return spec.judging === 'end' || moment.unasked.length === 0 ? none : [moment];
  });
}

function tell({ line, moment, threw }: Play): Moved {
  if (moment === null) return threw ?? { threw: new ForagymError('step/unsettled', 'nothing was begun') };
  line.busy = false;
  return { result: resultOf(line, moment) };
}

/** A moment and all before it whose judges have not answered. */
export function withPast(moment: Moment<unknown>): readonly Moment<unknown>[] {
  const open: Moment<unknown>[] = [];
  for (let one: Moment<unknown> | null = moment; one !== null; one = one.parent) {
    if (one.unasked.length > 0 || one.judging !== null) open.push(one);
  }
  return open.toReversed();
}

/** What came of an entry, and the reward that it hands out. */
export function resultOf(line: Line, moment: Moment<unknown>): StepResult {
  const { stop, observation, failed, view, row } = moment;
  const paid = pay(line, moment);
  const info: StepInfo = {
    actions: view?.actions ?? [],
    stop,
    failure: failed === null ? undefined : { ...failed.failure, service: failed.service },
    unscored: paid.unscored,
    pending: paid.pending,
    rewards: row === null || paid.pending === true ? undefined : valuesOf(row),
  };
  const ended = stop === undefined ? undefined : stops[stop].ended;
  return {
    observation,
    reward: paid.reward,
    terminated: ended === 'terminated',
    truncated: ended === 'truncated',
    info,
  };
}

interface Paid {
  readonly reward: number | null;
  readonly unscored?: string | undefined;
  readonly pending?: true | undefined;
}

const nothing: Paid = { reward: 0 };
const later: Paid = { reward: null, pending: true };

/** Online pipelines pay at every turn; others, and cuts from outside, pay at the end what is missing from the total. */
function pay(line: Line, moment: Moment<unknown>): Paid {
  const before = moment.parent?.emitted ?? 0;
  moment.emitted = before;
  if (moment.type === 'reset' || moment.failed !== null) return nothing;
  if (moment.stop === undefined && !line.setting.online) return moment.row === null ? nothing : later;
  if (moment.stop === undefined || (line.setting.online && moment.view !== null)) return payPlace(moment, before);
  const { total } = rewardsOf(line.setting, moment);
  if (!isScored(total)) return { reward: null, unscored: total.unscored, pending: total.pending };
  moment.emitted = total.value;
  return { reward: total.value - before };
}

function payPlace(moment: Moment<unknown>, before: number): Paid {
  const score = moment.row?.[REWARD] ?? null;
  if (score === null) return nothing;
  if (!isScored(score)) return { reward: null, unscored: score.unscored, pending: score.pending };
  moment.emitted = before + score.value;
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
