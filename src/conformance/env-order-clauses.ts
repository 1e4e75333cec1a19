import { systemClock } from '../core/index.ts';
import type { Env, StepResult } from '../episode/index.ts';
import { demand, demandInTime, demandRefusal, demandSame, demandSettled, quote, type Clause } from './clause.ts';
import type { EnvSubject } from './env-subject.ts';
import { faultyWorld } from './faulty-world.ts';
import { hostileTexts } from './hostile-texts.ts';
import { callOf, firstReset, hasEnded, play, turnsFor } from './play.ts';

/** What may be done when, and what is refused. */
export const orderClauses: readonly Clause<EnvSubject>[] = [
  {
    id: 'env/reset-comes-first',
    says: 'A step before the first reset MUST be refused with step/before-reset: no reset happens behind the caller’s back.',
    async check(subject) {
      const env = await subject.make();
      await demandRefusal('step/before-reset', () => env.step('a'), 'a step before reset');
    },
  },
  {
    id: 'env/end-is-the-end',
    says: 'A step after the end MUST be refused with step/after-end.',
    async check(subject) {
      const env = await subject.make();
      await play(env, firstReset(env));
      await demandRefusal('step/after-end', () => env.step('a'), 'a step after the end');
    },
  },
  {
    id: 'env/one-step-at-a-time',
    says: 'A step while another waits for the world MUST be refused with step/busy, and the first MUST end well.',
    async check(subject) {
      const world = faultyWorld();
      const env = await subject.make({ around: world.around });
      const waiting = await firstWaiting(
        env,
        () => world.become('silent'),
        () => world.lost > 0,
      );
      if (waiting === null) return;
      const refused = demandRefusal('step/busy', () => env.step('a'), 'a step beside another');
      await demandInTime(refused, 'refusing a step beside another');
      await refused;
      world.become('healthy');
      const { info } = await waiting.step;
      demand(info.failure === undefined, 'the first of two steps failed because of the second');
    },
  },
  {
    id: 'env/seeds-are-uint32',
    says: 'A seed that is no unsigned 32-bit integer MUST be refused with env/bad-seed, never rounded.',
    async check(subject) {
      const env = await subject.make();
      for (const seed of [4_294_967_296, -1, 0.5]) {
        await demandRefusal('env/bad-seed', () => env.reset({ ...firstReset(env), seed }), `the seed ${seed}`);
      }
      await demandSettled(() => env.reset({ ...firstReset(env), seed: 4_294_967_295 }), 'the seed 4294967295');
    },
  },
  {
    id: 'env/tasks-are-named',
    says: 'A reset MUST play the task that it names, and refuse an unknown one with env/unknown-task.',
    async check(subject) {
      const env = await subject.make();
      for (const { task } of env.tasks.examples.slice(0, 3)) {
        await env.reset({ seed: 1, taskId: task.id });
        demand(
          env.example().task.id === task.id,
          `asked for ${quote(task.id)}, it plays ${quote(env.example().task.id)}`,
        );
      }
      await demandRefusal('env/unknown-task', () => env.reset({ seed: 1, taskId: 'no such task' }), 'an unknown task');
    },
  },
  {
    id: 'env/tasks-stay',
    says: 'Made over the tasks that it plays, an environment MUST play the same ones with the same gold, in any order.',
    async check(subject) {
      const { tasks } = await subject.make();
      const again = await subject.make({ tasks });
      demandSame(tasks.examples, again.tasks.examples, 'the tasks that it plays and what it plays of them');
      const backwards = await subject.make({ tasks: { ...tasks, examples: tasks.examples.toReversed() } });
      demandSame(tasks.examples, backwards.tasks.examples.toReversed(), 'its tasks and the same in another order');
    },
  },
  {
    id: 'env/any-string',
    says: 'Any string MUST be a legal step: it is read as something, and neither throws nor makes the world fail.',
    async check(subject) {
      const env = await subject.make();
      for (const text of hostileTexts) {
        await env.reset(firstReset(env));
        const { info } = await demandSettled(() => env.step(text), `the step ${quote(text)}`);
        demand(info.actions.length > 0, `the step ${quote(text)} was read as nothing`);
        demand(info.failure === undefined, `the step ${quote(text)} made a world in good health fail`);
      }
    },
  },
  {
    id: 'env/queries-cannot-fail-the-world',
    says: 'Whatever a call asks, a world in good health MUST NOT fail: a policy could delete its bad samples so.',
    async check(subject) {
      const env = await subject.make();
      for (const tool of env.tools) {
        for (const text of [...hostileTexts, 'long '.repeat(2000)]) {
          await env.reset(firstReset(env));
          const failure = await failureOf(env, () => env.step([callOf(tool, text)]));
          demand(failure === undefined, `${tool.name} with ${quote(text)} made the world fail: ${failure?.code}`);
        }
      }
    },
  },
  {
    id: 'env/close-is-quiet',
    says: 'Closing MUST be quiet, twice as once, and a closed environment MUST refuse to go on with step/closed.',
    async check(subject) {
      const env = await subject.make();
      await env.reset(firstReset(env));
      await demandSettled(() => env.close(), 'closing');
      await demandSettled(() => env.close(), 'closing again');
      await demandRefusal('step/closed', () => env.step('a'), 'a step after closing');
    },
  },
  {
    id: 'env/close-ends-a-step',
    says: 'Closing MUST end a step that waits for the world, within a second.',
    async check(subject) {
      const world = faultyWorld();
      const env = await subject.make({ around: world.around });
      const waiting = await firstWaiting(
        env,
        () => world.become('silent'),
        () => world.lost > 0,
      );
      if (waiting === null) return;
      await env.close();
      await demandInTime(waiting.step, 'ending the step that was under way when its environment was closed');
    },
  },
];

/** A step that waits for a silent world, wrapped so that nobody awaits it by accident; `null`: nothing asks the world. */
async function firstWaiting(
  env: Env,
  silence: () => void,
  asked: () => boolean,
): Promise<{ readonly step: Promise<StepResult> } | null> {
  await env.reset(firstReset(env));
  silence();
  for (const turn of turnsFor(env)) {
    const step = env.step(turn);
    const done = await Promise.race([step.then(hasEnded), systemClock.sleep(20).then(() => null)]);
    if (done === null && asked()) return { step };
    if (done === true || (await step.then(hasEnded))) break;
  }
  return null;
}

async function failureOf(env: Env, step: () => Promise<StepResult>): Promise<StepResult['info']['failure']> {
  try {
    return (await step()).info.failure;
  } catch {
    return undefined; // no dialect can hold every text: refusing to write is no failure of the world
  }
}
