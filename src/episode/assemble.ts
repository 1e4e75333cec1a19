import { fail, keysOf, type Clock, type Service, type TaskSet } from '../core/index.ts';
import type { Dialect } from '../dialects/index.ts';
import type { EnvSpec } from '../log/index.ts';
import { checkDominance, isOnline, type Pipeline } from '../rewards/index.ts';
import type { AnyEnv } from './definition.ts';
import type { Limits } from './limits.ts';
import { jsonOf, type Used } from './parts.ts';
import type { Setting } from './setting.ts';

/** What a setting is assembled from: by `makeEnv` from parameters, by a replay from the log. */
export interface Assembly {
  readonly own: unknown;
  readonly limits: Limits;
  readonly dialect: Used<Dialect>;
  readonly pipeline: Used<Pipeline>;
  readonly services: { readonly [name: string]: Used<Service> };
  readonly judging: EnvSpec['judging'];
  readonly tasks: TaskSet;
  readonly clock: Clock;
}

/** Puts a setting together, and proves what can be proved of it before anybody plays. */
export function assemble(definition: AnyEnv, assembly: Assembly): Setting {
  const { own, limits, dialect, pipeline, services, judging, tasks, clock } = assembly;
  for (const { part } of Object.values(services)) refuseUntold(definition, part);
  checkDominance(pipeline.part, { ...limits, calls: mostCalls(definition, limits, dialect.part) });
  const spec: EnvSpec = {
    id: definition.id,
    params: jsonOf(own),
    dialect: dialect.use,
    services: mapValues(services, ({ use }) => use),
    pipeline: pipeline.use,
    limits: jsonOf(limits),
    judging,
  };
  const parts = mapValues(services, ({ part }) => part);
  const asksJudges = pipeline.part.rewards.some((reward) => reward.needs?.includes('judge') === true);
  const asksGroup = pipeline.part.rewards.some((reward) => reward.scope === 'group');
  return {
    spec,
    definition,
    params: own,
    limits,
    dialect: dialect.part,
    pipeline: pipeline.part,
    world: { services: parts, clock },
    tasks,
    instructions: dialect.part.instructions(definition.tools),
    online: (judging === 'step' || !asksJudges) && !asksGroup && isOnline(pipeline.part),
    asksJudges,
    mayWait: Object.values(parts).some((service) => service.timeoutMs !== undefined),
  };
}

/** What a service needs the trainer to tell must be an option that the environment takes. */
function refuseUntold({ id, options }: AnyEnv, { name, needs = [] }: Service): void {
  // a foreign schema may not tell its keys: then the reset refuses what is missing
  if (options !== undefined && !('entries' in options)) return;
  const taken = options === undefined ? [] : keysOf(options);
  const untold = needs.find((option) => !taken.includes(option));
  if (untold === undefined) return;
  fail(
    'env/untold-option',
    `${id}: ${name} needs ${untold} at reset, and this environment takes no such option: give it a constant noise, or take an environment that follows training`,
  );
}

/** Most calls of each service in an episode: its limit, else what the turns can hold in this dialect. */
function mostCalls(definition: AnyEnv, { turns, calls }: Limits, { callsPerTurn }: Dialect): Limits['calls'] {
  return { ...mapValues(definition.services ?? {}, () => turns * callsPerTurn), ...calls };
}

function mapValues<T, U>(
  object: { readonly [key: string]: T },
  change: (value: T) => U,
): { readonly [key: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
