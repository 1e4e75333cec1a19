import {
  fail,
  type Clock,
  type Example,
  type JsonObject,
  type Rewards,
  type StopReason,
  type Task,
} from '../../../src/core/index.ts';
import type { Env, StepResult } from '../../../src/episode/index.ts';
import { closeTrajectory, type Entry, type EnvSpec, type EpisodeLog, type Trajectory } from '../../../src/log/index.ts';
import { readWritten, type Written } from '../../../src/policies/index.ts';

/** An environment that counts: text "answer" ends an episode, `fails` says how often the next turns fail first. */
export interface FakeEnv extends Env {
  readonly calls: string[];
  readonly seeds: number[];
}

export const spec: EnvSpec = {
  id: 'test/fake-v1',
  params: {},
  dialect: { use: 'search-tags' },
  services: {},
  pipeline: { use: 'search-r1' },
  limits: {},
  judging: 'end',
};

export interface FakeOptions {
  readonly tasks?: readonly string[];
  /** World failures before each turn and reset succeeds. */
  readonly fails?: number;
  /** What `step` throws instead of stepping. */
  readonly throws?: unknown;
  /** The world answers no step, until it is aborted: `step` then fails. */
  readonly hangs?: boolean;
}

export function fakeEnv({ tasks = ['t1'], fails = 0, throws, hangs = false }: FakeOptions = {}): FakeEnv {
  const calls: string[] = [];
  const seeds: number[] = [];
  let entries: Entry[] = [];
  let task: Task = { id: '', question: '' };
  let seed = 0;
  let open: { readonly missing: number; readonly stop: StopReason | undefined } | null = null;
  let turn = 0;
  let busy = false;
  let hung: (() => void) | null = null;

  const result = (stop?: StopReason): StepResult => ({
    observation: {
      turn,
      text: `turn ${turn}`,
      messages: [],
      hits: [],
      remaining: { turns: 9, calls: {}, invalid: 9, characters: 999 },
    },
    reward: null,
    terminated: stop === 'answered',
    truncated: stop !== undefined && stop !== 'answered',
    info: {
      actions: [],
      stop,
      failure: open === null ? undefined : { service: 'search', code: 'unavailable', message: 'down' },
    },
  });
  const settle = (missing: number, stop: StopReason | undefined): StepResult => {
    open = missing > 0 ? { missing: missing - 1, stop } : null;
    return result(open === null ? stop : undefined);
  };
  const digest = '0000000000000000';
  const example = (): Example => ({ task, gold: { answers: ['gold'] } });

  return {
    told: (options) => options,
    calls,
    seeds,
    spec,
    tasks: {
      name: 'fake',
      fingerprint: 'f00d',
      examples: tasks.map((id) => ({ task: { id, question: `${id}?` }, gold: { answers: ['gold'] } })),
    },
    dialect: { name: 'search-tags', stop: ['</search>'], placement: 'user' },
    tools: [],
    instructions: 'Answer.',
    async reset(options) {
      if (busy) fail('params/invalid', 'two episodes share an environment');
      busy = true;
      calls.push('reset');
      seeds.push(options.seed);
      entries = [{ type: 'reset', effects: [], digest }];
      seed = options.seed;
      task = { id: options.taskId ?? '', question: 'why?' };
      turn = 0;
      return settle(fails, undefined);
    },
    async step(handed: Written) {
      const written = readWritten(handed);
      calls.push('step');
      if (throws !== undefined) throw throws;
      if (hangs) {
        await new Promise<void>((resolve) => (hung = resolve));
        return settle(1, undefined);
      }
      const text = typeof written === 'string' ? written : JSON.stringify(written);
      entries.push({ type: 'step', policy: { text }, effects: [], digest });
      turn += 1;
      return settle(fails, text.includes('answer') ? 'answered' : undefined);
    },
    async retry() {
      calls.push('retry');
      entries.push({ type: 'retry', effects: [], digest });
      return settle(open?.missing ?? 0, open?.stop);
    },
    async truncate(reason) {
      calls.push(`truncate ${reason}`);
      entries.push({ type: 'truncate', reason, digest });
      open = null;
      return result(reason);
    },
    abort() {
      calls.push('abort');
      hung?.();
    },
    reseed: () => fail('params/invalid', 'the fake has no noise'),
    fork: () => fail('params/invalid', 'the fake does not fork'),
    log: (): EpisodeLog => ({ schema: 1, env: spec, task, seed, options: {}, entries, passages: {} }),
    async trajectory(meta: JsonObject = {}): Promise<Trajectory> {
      busy = false;
      const log: EpisodeLog = { schema: 1, env: spec, task, seed, options: {}, entries: [...entries], passages: {} };
      return closeTrajectory({ log, sealed: { gold: { answers: ['gold'] }, truth: [] }, scorings: [] }, meta);
    },
    rewards: async (): Promise<Rewards> => ({ turns: [], total: { value: 0 }, columns: {} }),
    messages: () => [],
    example,
    async close() {
      calls.push('close');
    },
  };
}

/** A clock that never waits, and counts how long it would have. */
export function fakeClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => slept.reduce((sum, one) => sum + one, 0),
    async sleep(delayMs, signal) {
      signal?.throwIfAborted();
      slept.push(delayMs);
    },
  };
}
