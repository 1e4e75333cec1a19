import {
  makeEnv,
  play,
  replay,
  type Env,
  type EnvParams,
  type Policy,
  type Replay,
  type Trajectory,
} from '../../../src/index.ts';

const opened = new Map<string, Promise<Env>>();

/** The environment that policies play in: harbor, opened once for each set of parameters. */
export function harbor(params: EnvParams = {}): Promise<Env> {
  const key = JSON.stringify(params);
  const env = opened.get(key) ?? makeEnv('foragym/search-qa-v1', params);
  opened.set(key, env);
  return env;
}

/** One episode of a policy on a task of harbor, and what a reader of its log sees. */
export async function played(
  policy: Policy,
  taskId: string,
  params: EnvParams = {},
): Promise<Replay & { readonly trajectory: Trajectory }> {
  const env = await harbor(params);
  const trajectory = await play(env, policy, { taskId, worldSeed: 3, policySeed: 5 });
  return { ...(await replay(trajectory, { mode: 'trust' })), trajectory };
}

/** What a policy wrote, turn by turn. */
export function written({ view }: Replay): readonly string[] {
  return view.turns.map(({ policy }) => policy.text);
}

/** The answer that an episode ended with; `null`: it abstained, or ended without one. */
export function answerOf({ view }: Replay): string | null {
  const answer = view.last?.actions.find((action) => action.type === 'answer');
  return answer?.type === 'answer' && answer.abstain !== true ? answer.text : null;
}

/** Ids of every passage that an episode was shown. */
export function shownIn({ view }: Replay): ReadonlySet<string> {
  return new Set(view.turns.flatMap(({ seen }) => seen.map(({ hit }) => hit.id)));
}

/** Ids of the tasks of harbor, the first so many. */
export async function taskIds(count: number): Promise<readonly string[]> {
  return (await harbor()).tasks.examples.slice(0, count).map(({ task }) => task.id);
}
