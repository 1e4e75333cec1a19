import type { Env, StepResult } from '../episode/index.ts';
import { canonicalJson, type Trajectory } from '../log/index.ts';
import { codeOf, demand, demandRefusal, demandSame, demandSettled, type Clause } from './clause.ts';
import type { EnvSubject } from './env-subject.ts';
import { faultyWorld, type FaultyWorld } from './faulty-world.ts';
import { firstReset, hasEnded, play, playOn, turnsFor } from './play.ts';

/** Same seed, task and actions: same bytes, however they came about. */
export const samenessClauses: readonly Clause<EnvSubject>[] = [
  {
    id: 'env/reset-repeats',
    says: 'Resetting twice with one seed and one task MUST give equal results.',
    async check(subject) {
      const env = await subject.make();
      const first = await env.reset(firstReset(env));
      demandSame(first, await env.reset(firstReset(env)), 'two resets alike');
    },
  },
  {
    id: 'env/seeds-differ',
    says: 'Where there are several tasks, different seeds MUST NOT all begin alike.',
    async check(subject) {
      const env = await subject.make();
      if (env.tasks.examples.length < 2) return;
      const begins = new Set<string>();
      for (let seed = 0; seed < 32; seed += 1) begins.add(canonicalJson((await env.reset({ seed })).observation));
      demand(begins.size > 1, 'the seeds 0 to 31 all begin with the same observation');
    },
  },
  {
    id: 'env/interleaving-is-no-matter',
    says: 'Two environments stepped in turns MUST behave as each does alone.',
    async check(subject) {
      const [one, other] = [await subject.make(), await subject.make()];
      const resets = [firstReset(one), { seed: 2 }] as const;
      const alone = [await play(await subject.make(), resets[0]), await play(await subject.make(), resets[1])];
      const results: StepResult[][] = [[await one.reset(resets[0])], [await other.reset(resets[1])]];
      for (let turn = 0; turn < 64; turn += 1) {
        for (const [at, env] of [one, other].entries()) {
          const last = results[at]?.at(-1);
          const turns = turnsFor(env);
          if (last !== undefined && !hasEnded(last))
            results[at]?.push(await env.step(turns[turn] ?? turns.at(-1) ?? 'a'));
        }
      }
      demandSame(alone, results, 'episodes played alone and interleaved');
    },
  },
  {
    id: 'env/spec-makes-it-again',
    says: 'The specification, written as JSON and read back, MUST make an environment that plays the same.',
    async check(subject) {
      const env = await subject.make();
      const again = await subject.remake(JSON.parse(JSON.stringify(env.spec)));
      demandSame(env.spec, again.spec, 'the specification made again');
      demandSame(
        await play(env, firstReset(env)),
        await play(again, firstReset(env)),
        'an episode of the environment made again',
      );
    },
  },
  {
    id: 'env/replays',
    says: 'A trajectory, stored and read back, MUST replay with nothing to answer it: the same results, the same rewards.',
    async check(subject) {
      const env = await subject.make();
      await demandReplay(subject, env, await play(env, firstReset(env)));
    },
  },
  {
    id: 'env/failures-replay',
    says: 'Failures of the world, retries, half characters and a cut from outside MUST replay as they happened, one result each.',
    async check(subject) {
      const world = faultyWorld();
      const env = await subject.make({ around: world.around });
      await demandReplay(subject, env, await playThroughFailures(env, world));
    },
  },
  {
    id: 'env/forks-agree',
    says: 'A fork that does the same MUST get the same, and MUST NOT move what it was forked from; forks are refused only with fork/effect.',
    async check(subject) {
      const env = await subject.make();
      const turns = turnsFor(env);
      const [before = 'a', ...rest] = turns;
      await env.reset(firstReset(env));
      const from = await env.step(before);
      if (hasEnded(from)) return;
      const fork = forkOf(env);
      if (fork === null) return;
      const forked = await playOn(fork, from, rest);
      const went = await demandSettled(() => playOn(env, from, rest), 'going on after a fork had gone to its end');
      demandSame(forked, went, 'a fork and what it was forked from');
      demandSame(fork.log(), env.log(), 'the log of a fork and of what it was forked from');
    },
  },
  {
    id: 'env/retry-completes',
    says: 'When the world fails, nothing MUST have changed, a new step MUST be refused, and a retry MUST give what a world in good health gives.',
    async check(subject) {
      const [world, calm] = [faultyWorld(), faultyWorld()];
      const [env, well] = [await subject.make({ around: world.around }), await subject.make({ around: calm.around })];
      await well.reset(firstReset(well));
      let last = await env.reset(firstReset(env));
      for (const turn of turnsFor(env)) {
        if (hasEnded(last)) return;
        const healthy = await well.step(turn);
        world.become('failing');
        last = await env.step(turn);
        world.become('healthy');
        if (last.info.failure !== undefined) {
          demand(
            last.observation.turn === healthy.observation.turn - 1 && !hasEnded(last),
            'a failed turn counted as a turn',
          );
          await demandRefusal('step/failed-turn-open', () => env.step(turn), 'a step over a failed turn');
          last = await env.retry();
        }
        demandSame(healthy, last, 'a turn in good health, and one retried after a failure');
      }
    },
  },
];

async function demandReplay(subject: EnvSubject, env: Env, results: readonly StepResult[]): Promise<void> {
  const stored: Trajectory = JSON.parse(JSON.stringify(await env.trajectory()));
  const replayed = await demandSettled(() => subject.replay(stored), 'the replay');
  demandSame(results, replayed.results, 'the episode and its replay');
  demandSame(await env.rewards(), replayed.rewards, 'the rewards and those of the replay');
}

/** Half a character, then every call in a world that fails first; cut where a policy would have answered. */
async function playThroughFailures(env: Env, world: FaultyWorld): Promise<readonly StepResult[]> {
  const results = [await env.reset(firstReset(env)), await env.step('half \ud83d of a character')];
  for (const turn of turnsFor(env).slice(0, -1)) {
    if (results.some(hasEnded)) return results;
    world.become('failing');
    const result = await env.step(turn);
    results.push(result);
    if (result.info.failure !== undefined) results.push(await env.retry());
    world.become('healthy');
    if (results.at(-1)?.info.failure !== undefined) results.push(await env.retry());
  }
  if (!results.some(hasEnded)) results.push(await env.truncate('aborted'));
  return results;
}

/** A fork, or `null` where tools change the world outside. */
function forkOf(env: Env): Env | null {
  try {
    return env.fork();
  } catch (thrown) {
    demand(codeOf(thrown) === 'fork/effect', `a fork was refused with ${codeOf(thrown) ?? 'no code'}`);
    return null;
  }
}
