import { Digest, fail, type Column, type Rewards, type Score, type Truth } from '../core/index.ts';
import {
  intern,
  SCHEMA,
  type Entry,
  type EpisodeLog,
  type Happening,
  type PassageTable,
  type Recorded,
  type OpenScoring,
} from '../log/index.ts';
import type { Came } from './drive.ts';
import type { Line } from './line.ts';
import { chain, type Moment } from './moment.ts';
import { recordedOf } from './recorded.ts';
import type { Setting } from './setting.ts';

/** The log of a line, written from its chain: public, and all that a replay needs. */
export function logOf(line: Line): EpisodeLog {
  const { head, subject, setting, seed } = line;
  if (head === null || subject === null) return fail('step/before-reset', 'reset the environment first');
  const passages: PassageTable = {};
  const entries = chain(head).map((moment) => entryOf(moment, passages));
  return { schema: SCHEMA, env: setting.spec, task: subject.task, seed, options: subject.options, entries, passages };
}

/** The truth of each recorded effect, by entry: the sealed part. */
export function truthOf(head: Moment<unknown>): readonly (readonly (Truth | null)[])[] {
  return chain(head).map((moment) => truthsIn(moment.asked));
}

/** One way to score an episode, with what its judges replied by entry and a digest a row. */
export function scoringOf(setting: Setting, head: Moment<unknown>, rewards: Rewards): OpenScoring {
  const judged = chain(head).map(({ scores }) => scores.judged ?? {});
  const asked = judged.some((one) => Object.keys(one).length > 0);
  return { pipeline: setting.spec.pipeline, judged: asked ? judged : [], rewards, digests: rowDigests(rewards) };
}

/** A digest for each row of the columns: a changed constant in a reward shows at its turn. */
export function rowDigests({ turns, columns }: Rewards): readonly string[] {
  const names = Object.keys(columns).toSorted();
  return turns.map((_, turn) => {
    const digest = new Digest();
    for (const name of names) digest.text(name).text(stateOf(columns[name], turn));
    return digest.hex();
  });
}

function stateOf(column: Column | undefined, turn: number): string {
  const score: Score | null = column?.[turn] ?? null;
  if (score === null) return 'null';
  return 'value' in score ? String(score.value) : score.unscored;
}

/** One moment as its entry. */
function entryOf(moment: Moment<unknown>, passages: PassageTable): Entry {
  const clock = causedByTime(moment) ? true : undefined;
  return { ...happeningOf(moment, passages), digest: moment.digest(), clock, repaired: moment.cause.repaired };
}

function causedByTime({ stop, asked }: Moment<unknown>): boolean {
  if (stop === 'time-limit' || stop === 'aborted') return true;
  return asked.some(
    (one) => one !== undefined && 'failure' in one && ['timeout', 'aborted'].includes(one.failure.code),
  );
}

function happeningOf(moment: Moment<unknown>, passages: PassageTable): Happening {
  const { type, cause } = moment;
  switch (type) {
    case 'reset':
    case 'retry':
      return { type, effects: effectsOf(moment.asked, passages) };
    case 'step':
      return { type, policy: cause.policy ?? { text: '' }, effects: effectsOf(moment.asked, passages) };
    case 'truncate':
      return { type, reason: cause.reason ?? 'aborted' };
    case 'reseed':
      return { type, salt: cause.salt ?? '' };
  }
}

function effectsOf(asked: Came, passages: PassageTable): readonly Recorded[] {
  return recordedOf(asked).map((effect) =>
    'value' in effect ? { ...effect, value: intern(effect.value, passages) } : effect,
  );
}

function truthsIn(asked: Came): readonly (Truth | null)[] {
  return asked.filter((one) => one !== undefined && 'value' in one).map((one) => one.truth ?? null);
}
