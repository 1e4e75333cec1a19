import * as v from 'valibot';
import {
  check,
  fail,
  keysOf,
  nearest,
  systemClock,
  type Clock,
  type Corpus,
  type JsonObject,
  type Service,
  type TaskSet,
  type Use,
} from '../core/index.ts';
import type { Pipeline } from '../rewards/index.ts';
import { assemble } from './assemble.ts';
import { flatNames, usualUse, type AnyEnv, type Plugin } from './definition.ts';
import type { Autoreset, Env, VectorEnv } from './env.ts';
import { Environment } from './environment.ts';
import { limitNames, limitsSchema, type Limits } from './limits.ts';
import { openCorpus, type Warn } from './open-corpus.ts';
import { dialectOf, jsonOf, pipelineOf, type Used } from './parts.ts';
import { definitionOf, useOf } from './plugins.ts';
import { serviceOf, type Surroundings } from './services.ts';
import { ownParams, serviceParams } from './own-params.ts';
import { playedTasks } from './played-tasks.ts';
import { refuseContradiction } from './refuse-contradiction.ts';
import type { Setting } from './setting.ts';
import { Vector } from './vector.ts';

/**
 * Parameters of an environment, flat: its own, the limits, what answers its services (`retriever`), and these. Every one
 * has a default; an unknown one is refused with the nearest right name.
 */
export interface EnvParams {
  /** Id of a shipped corpus, a file, or a corpus opened before. */
  readonly corpus?: string | Corpus | undefined;
  readonly tasks?: string | TaskSet | undefined;
  readonly qrels?: string | undefined;
  /** A name, a name with parameters, or parameters alone, which change the environment's own. Likewise `retriever`. */
  readonly dialect?: string | JsonObject | undefined;
  /** The reward pipeline. Default: the environment's own. */
  readonly preset?: string | Use | Pipeline | undefined;
  /** When judges are asked; the bytes are the same. Default `step`. */
  readonly judging?: 'step' | 'background' | 'end' | undefined;
  readonly [param: string]: unknown;
}

/** What comes in from the doors. */
export interface MakeOptions {
  /** Plugins beside the packages that are found by namespace. */
  readonly plugins?: readonly Plugin[] | undefined;
  readonly clock?: Clock | undefined;
  /** Told what in the files of corpus and tasks was put right or left out. Absent: nobody is. */
  readonly warn?: Warn | undefined;
}

/** Makes an environment: `await makeEnv('foragym/search-qa-v1', { retriever: 'bm25', turns: 4 })`. */
export async function makeEnv(id: string, params: EnvParams = {}, options: MakeOptions = {}): Promise<Env> {
  return new Environment(await makeSetting(id, params, options));
}

/** Many environments of one kind, stepped together; they share corpus, index and services. */
export async function makeVectorEnv(
  id: string,
  params: EnvParams & { readonly count: number; readonly autoreset?: Autoreset | undefined },
  options: MakeOptions = {},
): Promise<VectorEnv> {
  const { count, autoreset, ...rest } = params;
  const many = check(vectorSchema, { count, autoreset }, `${id}: vector`);
  const setting = await makeSetting(id, rest, options);
  const envs = Array.from({ length: many.count }, () => new Environment(setting));
  return new Vector(envs, many.autoreset);
}

const vectorSchema = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  autoreset: v.optional(v.picklist(['next-step', 'same-step', 'disabled']), 'next-step'),
});

const judgingSchema = v.optional(v.picklist(['step', 'background', 'end']), 'step');

/** Everything the episodes of an environment share, from its id and flat parameters. */
async function makeSetting(
  id: string,
  params: EnvParams,
  { plugins = [], clock = systemClock, warn }: MakeOptions,
): Promise<Setting> {
  const { definition, plugin } = await definitionOf(id, plugins);
  const known = [plugin, ...plugins];
  refuseUnknown(definition, params);
  refuseContradiction(definition, params);
  const { corpus = definition.corpus, tasks: wanted, qrels } = params;
  const { corpus: passages, tasks } = await openCorpus({ corpus, tasks: wanted, qrels }, known, warn);
  const own = ownParams(definition, params);
  const usualDialect = definition.dialect ?? { use: 'search-tags' };
  return assemble(definition, {
    own,
    limits: limitsOf(definition, params),
    dialect: await dialectOf(useOf(params.dialect ?? usualDialect, `${id}: dialect`, usualDialect), known),
    pipeline: await pipelineOf(definition, { own, preset: params.preset }, known),
    services: await servicesOf(definition, { own, params }, { corpus: passages, plugins: known, clock }),
    judging: check(judgingSchema, params.judging, `${id}: judging`),
    tasks: playedTasks(definition, params, { corpus: passages, tasks }),
    clock,
  });
}

/** The budgets: the house's, changed by the definition, changed by the user. A limit on calls must name a service. */
function limitsOf(definition: AnyEnv, params: EnvParams): Limits {
  const limits = check(limitsSchema, { ...definition.limits, ...pick(params, limitNames) }, definition.id);
  const known = Object.keys(definition.services ?? {});
  const unknown = Object.keys(limits.calls).find((service) => !known.includes(service));
  if (unknown !== undefined) {
    fail(
      'params/unknown',
      `${definition.id}: calls limits a service "${unknown}" that nothing asks${nearest(unknown, known)}`,
    );
  }
  return limits;
}

/** What answers each of the definition's services. */
async function servicesOf(
  definition: AnyEnv,
  { own, params }: { readonly own: unknown; readonly params: EnvParams },
  around: Surroundings,
): Promise<{ readonly [name: string]: Used<Service> }> {
  const slots = Object.entries(definition.services ?? {});
  const used = await Promise.all(
    slots.map(([, slot]) => {
      const usual = usualUse(slot, own);
      return serviceOf({ wanted: params[slot.param] ?? usual, usual }, around);
    }),
  );
  return Object.fromEntries(slots.flatMap(([name], at) => (used[at] === undefined ? [] : [[name, used[at]] as const])));
}

function refuseUnknown(definition: AnyEnv, params: EnvParams): void {
  const own = keysOf(definition.params);
  // a foreign schema may not tell its keys: then it refuses unknown ones itself
  if (own.length === 0 && !('entries' in definition.params)) return;
  const known = [...own, ...flatNames, ...limitNames, ...serviceParams(definition)];
  const unknown = Object.keys(params).find((name) => !known.includes(name));
  if (unknown !== undefined)
    fail('params/unknown', `${definition.id}: unknown parameter "${unknown}"${nearest(unknown, known)}`);
}

function pick(params: { readonly [param: string]: unknown }, names: readonly string[]): JsonObject {
  return jsonOf(Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name))));
}
