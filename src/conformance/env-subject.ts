import { check, type Json, type Service, type TaskSet, type Use } from '../core/index.ts';
import {
  definitionOf,
  makeEnv,
  openCorpus,
  pipelineOf,
  replay,
  serviceOf,
  usualUse,
  type AnyEnv,
  type Env,
  type EnvParams,
  type Plugin,
  type Replay,
} from '../episode/index.ts';
import type { EnvSpec, Trajectory } from '../log/index.ts';
import type { Pipeline } from '../rewards/index.ts';

/** An environment to be checked. */
export interface EnvSubject {
  /** A fresh environment, each time the same but for what is changed. */
  make(change?: Change): Promise<Env>;
  /** The environment that a specification describes, as JSON keeps it. */
  remake(spec: EnvSpec): Promise<Env>;
  /** Plays a trajectory again, with nothing to answer it. */
  replay(trajectory: Trajectory): Promise<Pick<Replay, 'results' | 'rewards'>>;
  /** What its episodes are scored with. */
  readonly pipeline: Pipeline;
}

/** What a clause changes about an environment, and nothing else. */
export interface Change {
  /** Other tasks over the same corpus. */
  readonly tasks?: TaskSet | undefined;
  /** Stands between the environment and each of its services. */
  readonly around?: ((service: Service) => Service) | undefined;
}

/** What an environment is made with beside its id. */
export interface EnvSubjectOptions {
  /** As for `makeEnv`. */
  readonly params?: EnvParams | undefined;
  /** Plugins that are not installed packages. */
  readonly plugins?: readonly Plugin[] | undefined;
}

/** The subject of an environment by its id: `await envSubject('acme/hard-qa-v1', { plugins: [plugin] })`. */
export async function envSubject(
  id: string,
  { params = {}, plugins = [] }: EnvSubjectOptions = {},
): Promise<EnvSubject> {
  const { definition, plugin } = await definitionOf(id, plugins);
  const known = [plugin, ...plugins];
  const { spec } = await makeEnv(id, params, { plugins });
  const preset = params.preset ?? spec.pipeline;
  const own: unknown = check(definition.params, spec.params, spec.id);
  const { part: pipeline } = await pipelineOf(definition, { own, preset }, known);
  return {
    pipeline,
    make: async ({ tasks, around } = {}) =>
      makeEnv(
        id,
        {
          ...params,
          ...(tasks === undefined ? {} : { tasks, qrels: undefined }),
          ...(around === undefined ? {} : await surrounded({ definition, params, own, known }, around)),
        },
        { plugins },
      ),
    remake: (spec) => makeEnv(id, { ...params, ...flatParams(definition, params, spec) }, { plugins }),
    replay: (trajectory) => replay(trajectory, { plugins }),
  };
}

interface Origin {
  readonly definition: AnyEnv;
  readonly params: EnvParams;
  readonly own: unknown;
  readonly known: readonly Plugin[];
}

/** Each service of the environment, behind what stands around it. */
async function surrounded(
  { definition, params, own, known }: Origin,
  around: (service: Service) => Service,
): Promise<EnvParams> {
  const slots = Object.values(definition.services ?? {});
  if (slots.length === 0) return {};
  const { corpus = definition.corpus, tasks, qrels } = params;
  const opened = await openCorpus({ corpus, tasks, qrels }, known);
  const made = slots.map(async (slot) => {
    const usual = usualUse(slot, own);
    const named = { wanted: params[slot.param] ?? usual, usual };
    const { part } = await serviceOf(named, { corpus: opened.corpus, plugins: known });
    return [slot.param, around(part)] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

/** A specification as flat parameters. What was handed in as an object stays as it was given. */
function flatParams(definition: AnyEnv, params: EnvParams, spec: EnvSpec): EnvParams {
  const services = Object.entries(definition.services ?? {}).flatMap(([name, slot]) => {
    const use = spec.services[name];
    return use === undefined || typeof params[slot.param] === 'object'
      ? []
      : [[slot.param, withoutCorpus(use)] as const];
  });
  const { params: own, limits, dialect, judging } = spec;
  const preset = typeof params.preset === 'object' ? params.preset : spec.pipeline;
  return { ...own, ...limits, ...Object.fromEntries(services), dialect, preset, judging };
}

/** Which corpus a service runs on is a parameter of the environment. */
function withoutCorpus(use: Use): { readonly [param: string]: Json } {
  return Object.fromEntries(Object.entries(use).filter(([name]) => name !== 'corpus' && name !== 'corpusHash'));
}
