import { type Clock, type ErrorCode, ForagymError, systemClock, type JsonObject } from '../core/index.ts';
import type { Env, StepResult } from '../episode/index.ts';
import type { Trajectory } from '../log/index.ts';
import type { Hello, Policy } from '../policies/index.ts';
import { failureOf } from './failure.ts';
import { overcome, type Patience, PATIENCE, type Waiting } from './patience.ts';
import { type Move, seat } from './seat.ts';

/** What one episode is played with. */
export interface PlayOptions {
  /** Default: a task drawn by the hash of the world's seed. */
  readonly taskId?: string | undefined;
  /** Seed of the world, shared by the rollouts of the task. Default 0. */
  readonly worldSeed?: number | undefined;
  /** What the trainer says at reset, such as its step for a curriculum. Default: nothing. */
  readonly resetOptions?: JsonObject | undefined;
  /** Seed of the policy's own draws. Default 0. */
  readonly policySeed?: number | undefined;
  /** Default {@link PATIENCE}. */
  readonly patience?: Patience | undefined;
  /** Default: this process's. */
  readonly clock?: Clock | undefined;
  /** Ends the episode as `aborted`, also while the policy thinks or the world is waited for. */
  readonly signal?: AbortSignal | undefined;
  /** Written into the trajectory's meta. */
  readonly meta?: JsonObject | undefined;
}

/**
 * Plays one episode to its end. The policy's failure (it throws, or writes what no dialect can hold) ends it as
 * `policy-failed`, the world's, after its retries, as `world-failed`; what else throws is an author's mistake and is
 * thrown on. The trajectory's meta says how long it took, how often the world was asked again and what the policy died of.
 */
export async function play(env: Env, policy: Policy, options: PlayOptions = {}): Promise<Trajectory> {
  const {
    taskId,
    worldSeed = 0,
    policySeed = 0,
    clock = systemClock,
    patience = PATIENCE,
    signal = new AbortController().signal,
  } = options;
  const table: Table = { env, policy, waiting: { patience, clock, signal }, account: { worldRetries: 0 } };
  const player = seat(policy, () => helloFor(env, policy, policySeed), signal);
  const began = clock.now();
  const abort = (): void => env.abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    const reset = { taskId, seed: worldSeed, options: options.resetOptions };
    let step = await patiently(table, await env.reset(reset));
    while (step.info.stop === undefined) step = await answerTo(table, await player.move(step.observation));
    const left = player.leave(step.info.stop);
    table.account.failure ??= left ?? undefined;
  } finally {
    signal.removeEventListener('abort', abort);
  }
  const durationMs = Math.round(clock.now() - began);
  return await env.trajectory({ ...options.meta, ...accountOf(table), durationMs });
}

/** One episode under way, and what went wrong in it so far. */
interface Table {
  readonly env: Env;
  readonly policy: Policy;
  readonly waiting: Waiting;
  readonly account: { worldRetries: number; failure?: JsonObject | undefined };
}

async function answerTo(table: Table, move: Move): Promise<StepResult> {
  if (move.did === 'nothing') return await table.env.truncate('aborted');
  if (move.did === 'failed') return await policyFailed(table, move.failure);
  try {
    return await patiently(table, await table.env.step(move.written));
  } catch (thrown) {
    const refusal = inNameOf(table.policy, thrown);
    if (refusal === null) throw thrown;
    return await policyFailed(table, failureOf(refusal));
  }
}

async function policyFailed({ env, account }: Table, failure: JsonObject): Promise<StepResult> {
  account.failure = failure;
  return await env.truncate('policy-failed');
}

async function patiently({ env, waiting, account }: Table, step: StepResult): Promise<StepResult> {
  const overcame = await overcome(env, step, waiting);
  account.worldRetries += overcame.retries;
  return overcame.step;
}

/** Refusals of a step that only the policy's writing can cause, and what they are as failures of the policy. */
const POLICYS_DOING: ReadonlyMap<string, ErrorCode> = new Map([
  ['step/bad-turn', 'policy/malformed-turn'],
  ['step/unfinished', 'step/unfinished'],
  ['dialect/unwritable', 'dialect/unwritable'],
]);

/** A refusal in the name of the policy that caused it; what else is thrown is an author's mistake. */
function inNameOf({ name }: Policy, thrown: unknown): ForagymError | null {
  if (!(thrown instanceof ForagymError)) return null;
  const code = POLICYS_DOING.get(thrown.code);
  return code === undefined ? null : new ForagymError(code, `${name}: ${thrown.message}`);
}

function helloFor(env: Env, policy: Policy, seed: number): Hello {
  const { spec, dialect, instructions, tools } = env;
  const example = env.example();
  return {
    env: spec.id,
    dialect: dialect.name,
    stop: dialect.stop,
    instructions,
    tools: tools.map((tool) => tool.name),
    question: example.task.question,
    options: example.task.options,
    seed,
    example: policy.sees === 'gold' ? example : undefined,
  };
}

function accountOf({ account }: Table): JsonObject {
  return {
    ...(account.worldRetries > 0 && { worldRetries: account.worldRetries }),
    ...(account.failure !== undefined && { failure: account.failure }),
  };
}
