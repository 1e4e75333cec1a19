import { ForagymError, isPromise, isScored, stops, type Maybe } from '../core/index.ts';
import { REWARD, type Row } from '../rewards/index.ts';
import { drive } from './drive.ts';
import type { StepInfo, StepResult } from './env.ts';
import type { EntryJob, Line } from './line.ts';
import type { Moment } from './moment.ts';
import { judge, place, rewardsOf } from './scoring.ts';

/** One line's next entry. `begin` throws what the caller did wrong. */
export interface Move {
  readonly line: Line;
  begin(line: Line): EntryJob;
}

/** What one move came to. */
export type Moved = { readonly result: StepResult } | { readonly threw: unknown };

/**
 * Plays one entry of many lines together: begin each, drive all generators in one go, settle each, ask the judges that are
 * due, tell the results. A single environment is a vector of one. Answers at once when every service does.
 */
export function advance(moves: readonly Move[], signal: AbortSignal): Maybe<readonly Moved[]> {
  const begun = moves.map((move) => begin(move));
  const jobs: EntryJob[] = [];
  for (const one of begun) if ('job' in one) jobs.push(one.job);
  const world = moves[0]?.line.setting.world;
  if (world === undefined) return [];
  const driven = drive(jobs, world, signal);
  return isPromise(driven) ? driven.then(() => conclude(moves, begun, signal)) : conclude(moves, begun, signal);
}

type Begun = { readonly job: EntryJob } | { readonly threw: unknown };

function begin(move: Move): Begun {
  const { line } = move;
  if (line.busy) return { threw: new ForagymError('step/busy', 'a step is under way: wait for it') };
  try {
    const job = move.begin(line);
    line.busy = true;
    return { job };
  } catch (thrown) {
    return { threw: thrown };
  }
}

function conclude(moves: readonly Move[], begun: readonly Begun[], signal: AbortSignal): Maybe<readonly Moved[]> {
  const settled = moves.map((move, at) => settle(move.line, begun[at]));
  const moments: Moment<unknown>[] = [];
  for (const one of settled) if ('moment' in one) moments.push(one.moment);
  const due = judgesDue(moves, settled);
  const setting = moves[0]?.line.setting;
  const judged = setting === undefined || due.length === 0 ? undefined : judge(setting, due, signal);
  const finish = (): readonly Moved[] => moves.map((move, at) => result(move.line, settled[at]));
  // in the background judges are asked at once and waited for at the end
  const waits =
    isPromise(judged) &&
    (setting?.spec.judging !== 'background' || moments.some((moment) => moment.stop !== undefined));
  return waits ? judged.then(finish) : finish();
}

type Settled = { readonly moment: Moment<unknown> } | Exclude<Begun, { job: EntryJob }>;

function settle(line: Line, begun: Begun | undefined): Settled {
  if (begun === undefined || !('job' in begun))
    return begun ?? { threw: new ForagymError('step/unsettled', 'nothing was begun') };
  try {
    const moment = line.settle(begun.job);
    if (line.subject !== null) place(line.setting, line.subject, moment);
    return { moment };
  } catch (thrown) {
    line.busy = false;
    return { threw: thrown };
  }
}

/** Which moments' judges must be asked, or waited for, before the results are told. */
function judgesDue(moves: readonly Move[], settled: readonly Settled[]): readonly Moment<unknown>[] {
  return settled.flatMap((one, at) => {
    if (!('moment' in one)) return [];
    const { moment } = one;
    const judging = moves[at]?.line.setting.spec.judging;
    if (moment.stop === undefined) return judging === 'end' || moment.unasked.length === 0 ? [] : [moment];
    return withPast(moment);
  });
}

/** A moment and all before it whose judges have not answered. */
export function withPast(moment: Moment<unknown>): readonly Moment<unknown>[] {
  const open: Moment<unknown>[] = [];
  for (let one: Moment<unknown> | null = moment; one !== null; one = one.parent) {
    if (one.unasked.length > 0 || one.judging !== null) open.push(one);
  }
  return open.toReversed();
}

function result(line: Line, settled: Settled | undefined): Moved {
  line.busy = false;
  if (settled === undefined || !('moment' in settled))
    return settled ?? { threw: new ForagymError('step/unsettled', 'nothing was begun') };
  return { result: resultOf(line, settled.moment) };
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
