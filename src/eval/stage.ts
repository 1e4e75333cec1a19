import { type Corpus, fail, type TaskSet, type Use } from '../core/index.ts';
import { taskSetOf, where } from '../corpora/index.ts';
import { definitionOf, makeEnv, openCorpus, type Plugin, policyOf } from '../episode/index.ts';
import type { EnvSpec } from '../log/index.ts';
import type { Policy } from '../policies/index.ts';
import { type Level, levelsOf } from './cells.ts';
import { metricNames } from './metrics.ts';
import { problemsIn } from './scenario-problems.ts';
import type { Scenario, TaskChoice } from './scenario.ts';

/** Everything a scenario needs, opened and checked: what would fail in an hour has failed before anything is written. */
export interface Stage {
  readonly corpus: Corpus;
  /** The tasks that are played. */
  readonly tasks: TaskSet;
  readonly levels: readonly Level[];
  /** Policies by their ids in the scenario, with the uses that make them again. */
  readonly policies: ReadonlyMap<string, { readonly policy: Policy; readonly use: Use }>;
  /** The whole specification of each level, in the order of the levels. */
  readonly specs: readonly EnvSpec[];
}

/** Opens corpus, tasks and policies of a scenario and makes every level once, over a corpus of one passage. */
export async function stage(scenario: Scenario, plugins: readonly Plugin[]): Promise<Stage> {
  const [problem] = problemsIn(scenario, metricNames);
  if (problem !== undefined) fail(problem.code, `${scenario.id}: ${problem.path.join('.')}: ${problem.message}`);
  const levels = levelsOf(scenario);
  const policies = new Map<string, { readonly policy: Policy; readonly use: Use }>();
  for (const { policy, use } of levels[0]?.cells ?? []) {
    const made = await policyOf(use, plugins);
    policies.set(policy, { policy: made.part, use: made.use });
  }
  const { corpus, tasks } = await open(scenario, plugins);
  const small = { ...corpus, passages: corpus.passages.slice(0, 1) };
  const specs: EnvSpec[] = [];
  for (const { params } of levels) {
    const env = await makeEnv(scenario.env, { ...params, corpus: small, tasks }, { plugins });
    specs.push(env.spec);
    await env.close();
  }
  return { corpus, tasks, levels, policies, specs };
}

async function open(
  { env, tasks: chosen }: Scenario,
  plugins: readonly Plugin[],
): Promise<Pick<Stage, 'corpus' | 'tasks'>> {
  const { definition } = await definitionOf(env, plugins);
  const { corpus = definition.corpus, tasks, qrels } = chosen;
  const opened = await openCorpus({ corpus, tasks, qrels }, plugins);
  return { corpus: opened.corpus, tasks: choose(opened.tasks, chosen) };
}

/** The tasks that pass every filter, up to the limit. Refused when they are not the list that was declared. */
function choose(all: TaskSet, { where: filters, limit, fingerprint }: TaskChoice): TaskSet {
  const left = Object.entries(filters).reduce(
    (tasks, [field, values]) => where(tasks, field, [values].flat().map(String)),
    all,
  );
  const chosen =
    limit === undefined || limit >= left.examples.length
      ? left
      : taskSetOf(`${left.name} first ${limit}`, left.examples.slice(0, limit));
  if (fingerprint !== undefined && fingerprint !== chosen.fingerprint) {
    fail(
      'scenario/tasks-changed',
      `${chosen.name}: the tasks have fingerprint ${chosen.fingerprint}, the scenario was declared for ${fingerprint}`,
    );
  }
  return chosen;
}
