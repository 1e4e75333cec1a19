import { check, fail, type JsonObject } from '../core/index.ts';
import { SCENARIO_SCHEMA, type Scenario, scenarioDefaults, scenarioSchema } from '../eval/index.ts';
import { assign } from './assign.ts';

/** What a plain run says in flags. */
export interface RunFlags {
  readonly corpus?: string | undefined;
  readonly tasks?: string | undefined;
  readonly qrels?: string | undefined;
  /** `field=a,b`, each a filter. */
  readonly where?: readonly string[] | undefined;
  readonly policy?: readonly string[] | undefined;
  readonly preset?: string | undefined;
  /** Episodes a policy: the first tasks, with all their rollouts. */
  readonly episodes?: number | undefined;
  readonly rollouts: number;
  readonly seed: number;
  /** `key=value`, each a parameter. */
  readonly set?: readonly string[] | undefined;
  /** `key=value`, each told at every reset. */
  readonly reset?: readonly string[] | undefined;
}

/** Who plays when nobody is named: a plain search, one that follows names, an upper bound and a lower one. */
const POLICIES = ['first-query', 'hop', 'oracle', 'no-op'];

/** What is compared between the first policy and the others. */
const COMPARED = ['em', 'f1', 'evidence-recall'];

/** They tell what the scale means, and compete with nobody. */
const BOUNDS = ['no-op', 'random', 'wrong', 'oracle'];

/** A plain run is a scenario with defaults: competing policies are compared with the first one, and nothing is expected. */
export function plainRun(env: string | undefined, flags: RunFlags): Scenario {
  const {
    corpus,
    tasks,
    qrels,
    preset,
    episodes,
    rollouts,
    seed,
    where = [],
    policy: policies = POLICIES,
    set,
    reset,
  } = flags;
  const limit = episodes === undefined ? undefined : Math.ceil(episodes / rollouts);
  const said: { readonly [key in keyof Scenario]?: unknown } = {
    schema: SCENARIO_SCHEMA,
    id: 'plain-run',
    asks: 'What do these policies score?',
    env,
    tasks: { corpus, tasks, qrels, where: filters(where), limit },
    params: assign(set),
    reset: assign(reset, '--reset'),
    policies,
    rollouts,
    seed,
    preset,
    metrics: [...scenarioDefaults.metrics, 'turns', 'answered', 'abstained'],
    compare: comparisons(policies),
  };
  return check(scenarioSchema, said, 'foragym run');
}

function comparisons([first = '', ...others]: readonly string[]): readonly JsonObject[] {
  const pairs = others
    .filter((policy) => !BOUNDS.includes(policy))
    .flatMap((policy) => COMPARED.map((metric) => ({ metric, a: { policy }, b: { policy: first } })));
  return pairs.map((pair, at) => ({ id: `C${at + 1}`, ...pair }));
}

/** Filters on tasks, from `field=a,b`; a field that is named twice has the values of both. */
function filters(where: readonly string[]): { readonly [field: string]: readonly string[] } {
  const all = new Map<string, readonly string[]>();
  for (const filter of where) {
    const at = filter.indexOf('=');
    const field = filter.slice(0, Math.max(0, at));
    const values = filter
      .slice(at + 1)
      .split(',')
      .filter((value) => value !== '');
    if (field === '' || values.length === 0)
      fail('params/invalid', `--where ${filter}: write field=value, or field=a,b for either`);
    all.set(field, [...(all.get(field) ?? []), ...values]);
  }
  return Object.fromEntries(all);
}
