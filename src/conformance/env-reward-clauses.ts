import { check, isScored, type Gold } from '../core/index.ts';
import { limitsSchema, type Env, type StepResult } from '../episode/index.ts';
import { boundsOf } from '../rewards/index.ts';
import { demand, demandSettled, quote, type Clause } from './clause.ts';
import type { EnvSubject } from './env-subject.ts';
import { firstExample, firstReset, play, rightAnswer, turnsFor, type Turn } from './play.ts';

/** What episodes earn. */
export const earningClauses: readonly Clause<EnvSubject>[] = [
  {
    id: 'env/rewards-in-range',
    says: 'Every value of a step MUST lie in the declared range of its column, and the total inside the bounds of the pipeline.',
    async check(subject) {
      const { pipeline } = subject;
      for (const { env, results } of await waysThrough(subject)) {
        for (const { name, range } of pipeline.rewards) {
          const values = results.map((result) => result.info.rewards?.[name] ?? range[0]);
          const odd = values.find((value) => !(value >= range[0] && value <= range[1]));
          demand(odd === undefined, `${name} is ${odd}, outside [${range.join(', ')}]`);
        }
        const { total } = await env.rewards();
        const [low, high] = boundsOf(pipeline, check(limitsSchema, env.spec.limits, env.spec.id)).sum;
        const inside = !isScored(total) || (total.value >= low - 1e-9 && total.value <= high + 1e-9);
        demand(inside, `the total ${JSON.stringify(total)} lies outside [${low}, ${high}]`);
      }
    },
  },
  {
    id: 'env/rewards-add-up',
    says: 'The rewards of the steps MUST be finite or null and sum to the total within 1e-9.',
    async check(subject) {
      for (const { env, results } of await waysThrough(subject)) {
        const given = results.map((result) => result.reward);
        demand(
          given.every((reward) => reward === null || Number.isFinite(reward)),
          `the steps gave ${given.join(', ')}`,
        );
        const { total } = await env.rewards();
        const sum = given.reduce((before: number, reward) => before + (reward ?? 0), 0);
        demand(
          !isScored(total) || Math.abs(total.value - sum) <= 1e-9,
          `the steps gave ${sum}, the total is ${JSON.stringify(total)}`,
        );
      }
    },
  },
  {
    id: 'env/gold-is-reachable',
    says: 'Whoever knows the gold MUST be able to say it, and be told right, on every task; that nobody can know, after looking.',
    async check(subject) {
      const { column, right } = subject.pipeline.outcome;
      const env = await subject.make();
      for (const { task, gold } of env.tasks.examples) {
        const turns = goldTurns(env, gold);
        await demandSettled(() => play(env, { seed: 1, taskId: task.id }, turns), `the gold answer of ${task.id}`);
        const place = (await env.rewards()).columns[column]?.at(-1) ?? null;
        const told = isScored(place) && place.value >= right;
        demand(
          told,
          `${quote(task.id)}: the gold answer ${quote(gold.answers.join(', '))} got ${JSON.stringify(place)} in ${column}`,
        );
      }
    },
  },
  {
    id: 'env/cuts-are-masked',
    says: 'An episode cut from outside MUST be unscored; one whose policy failed MUST be scored.',
    async check(subject) {
      const env = await subject.make();
      for (const reason of ['aborted', 'time-limit', 'world-failed', 'policy-failed'] as const) {
        await env.reset(firstReset(env));
        const { info } = await env.truncate(reason);
        const { total } = await env.rewards();
        demand(info.stop === reason, `cut as ${reason}, it says ${info.stop}`);
        demand(
          isScored(total) === (reason === 'policy-failed'),
          `cut as ${reason}, the total is ${JSON.stringify(total)}`,
        );
      }
    },
  },
];

/** An episode that was played, and the environment that stands at its end. */
interface Played {
  readonly env: Env;
  readonly results: readonly StepResult[];
}

/** What a policy that knows the gold does: it answers at once, and abstains only after it has called the tools, as far as turns allow. */
function goldTurns(env: Env, gold: Gold): readonly Turn[] {
  const { turns } = check(limitsSchema, env.spec.limits, env.spec.id);
  const right = rightAnswer(gold);
  const looks =
    right.type === 'answer' && right.abstain === true
      ? turnsFor(env)
          .slice(0, -1)
          .slice(0, turns - 1)
      : [];
  return [...looks, [right]];
}

/** Ways through the first task: calls and a wrong answer, calls and the right one, nothing but rubbish. */
async function waysThrough(subject: EnvSubject): Promise<readonly Played[]> {
  const env = await subject.make();
  const wrong = turnsFor(env);
  const right: readonly Turn[] = [...wrong.slice(0, -1), [rightAnswer(firstExample(env).gold)]];
  return Promise.all([wrong, right, ['rubbish']].map((turns) => played(subject, turns)));
}

async function played(subject: EnvSubject, turns: readonly Turn[]): Promise<Played> {
  const env = await subject.make();
  return { env, results: await play(env, firstReset(env), turns) };
}
