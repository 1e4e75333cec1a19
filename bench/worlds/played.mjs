import { experiments, makeEnv, run, systemClock } from 'foragym';

/**
 * What a policy earns on examples over a corpus, by task: whether it was right (by the environment's own outcome) and the share of gold
 * passages that it was shown.
 * @param {{ corpus: import('foragym').Corpus, examples: readonly import('foragym').Example[],
 *   policy: import('foragym').Policy, params?: import('foragym').EnvParams }} game
 */
export async function played({ corpus, examples, policy, params = {} }) {
  const tasks = { name: 'bench', fingerprint: '', examples };
  const env = await makeEnv('foragym/search-qa-v1', { k: 5, turns: 8, characters: 1e6, ...params, corpus, tasks });
  const taskIds = examples.map(({ task }) => task.id);
  const results = [];
  for await (const trajectory of run({
    cell: 'bench',
    policy,
    envs: [env],
    taskIds,
    rollouts: 1,
    seed: 1,
    clock: systemClock,
  })) {
    const { task, right, values } = await experiments.measure(trajectory, ['evidence-recall'], []);
    results.push({ task, isRight: right === true, recall: values['evidence-recall'] ?? 0 });
  }
  await env.close();
  return results;
}

/** `.390 [.351, .430]`. @param {number} some @param {number} of */
export function shareText(some, of) {
  return proportionText(experiments.statistics.proportion(some, of));
}

/** @param {import('foragym').experiments.statistics.Proportion | null} proportion */
export function proportionText(proportion) {
  if (proportion === null) return '-';
  const [low, high] = proportion.interval;
  return `${proportion.share.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
