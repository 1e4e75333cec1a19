import {
  check,
  fail,
  isJsonObject,
  keysOf,
  nearest,
  systemClock,
  type Clock,
  type Corpus,
  type Json,
  type JsonObject,
  type Service,
  type TaskSet,
  type Use,
} from '../core/index.ts';
import { dialectParts, type Dialect } from '../dialects/index.ts';
import type { EnvSpec } from '../log/index.ts';
import { policyParts, type Policy } from '../policies/index.ts';
import { retrieverParts, searchService, type Retriever, type RetrieverBuild } from '../retrievers/index.ts';
import { checkDominance, presetParts, type Pipeline } from '../rewards/index.ts';
import { flatNames, type AnyEnv, type Plugin } from './definition.ts';
import type { Autoreset, Env, VectorEnv } from './env.ts';
import { Environment } from './environment.ts';
import { limitNames, limitsSchema, type Limits } from './limits.ts';
import { openCorpus } from './open-corpus.ts';
import { definitionOf, paramsOf, partOf, useOf, type Shelf } from './plugins.ts';
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
  readonly dialect?: string | Use | undefined;
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
  const { count, autoreset = 'next-step', ...rest } = params;
  const setting = await makeSetting(id, rest, options);
  return new Vector(
    Array.from({ length: count }, () => new Environment(setting)),
    autoreset,
  );
}

/** Everything the episodes of an environment share, from its id and flat parameters. */
export async function makeSetting(
  id: string,
  params: EnvParams,
  { plugins = [], clock = systemClock }: MakeOptions,
): Promise<Setting> {
  const { definition, plugin } = await definitionOf(id, plugins);
  const known = [plugin, ...plugins];
  refuseUnknown(definition, params);
  const { corpus = definition.corpus, tasks: wanted, qrels } = params;
  const { corpus: passages, tasks } = await openCorpus({ corpus, tasks: wanted, qrels }, known);
  const services = await servicesOf(definition, { params, corpus: passages }, known);
  return assemble(definition, {
    own: checkOwn(definition, params),
    limits: check(limitsSchema, { ...definition.limits, ...pick(params, limitNames) }, id),
    dialect: await dialectOf(useOf(params.dialect ?? definition.dialect ?? 'search-tags'), known),
    pipeline: await pipelineOf(definition, { params, preset: params.preset }, known),
    services,
    judging: params.judging ?? 'step',
    tasks,
    clock,
  });
}

/** A part with the use that makes it again: what the specification records. */
export interface Used<T> {
  readonly part: T;
  readonly use: Use;
}

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
    online: judging === 'step' && !asksGroup && pipeline.part.stages.every((stage) => stage.turn !== undefined),
    asksJudges: pipeline.part.rewards.some((reward) => reward.needs?.includes('judge') === true),
    mayWait: Object.values(parts).some((service) => service.timeoutMs !== undefined),
  };
}

/** Most calls of each service in an episode: its limit, else what the turns can hold in this dialect. */
function mostCalls(definition: AnyEnv, { turns, calls }: Limits, { callsPerTurn }: Dialect): Limits['calls'] {
  return { ...mapValues(definition.services ?? {}, () => turns * callsPerTurn), ...calls };
}

/** The environment's own parameters, checked by its schema. */
export function checkOwn(definition: AnyEnv, params: { readonly [param: string]: unknown }): unknown {
  const others = new Set<string>([...flatNames, ...limitNames, ...serviceNames(definition)]);
  const own = Object.fromEntries(Object.entries(params).filter(([name]) => !others.has(name)));
  return check(definition.params, own, definition.id);
}

const dialects: Shelf<Dialect, undefined> = { what: 'dialect', ours: dialectParts, of: (plugin) => plugin.dialects };
const retrievers: Shelf<Retriever, RetrieverBuild> = {
  what: 'retriever',
  ours: retrieverParts,
  of: (plugin) => plugin.retrievers,
};
const pipelines: Shelf<Pipeline, undefined> = { what: 'preset', ours: presetParts, of: (plugin) => plugin.pipelines };
const policies: Shelf<Policy, undefined> = { what: 'policy', ours: policyParts, of: (plugin) => plugin.policies };

/** The policy of a use: it plays environments, and none holds it. */
export async function policyOf(use: Use, plugins: readonly Plugin[]): Promise<Used<Policy>> {
  const part = await partOf(use, policies, plugins);
  const params = paramsOf(part, use, 'policy');
  return { part: part.make(params, undefined), use: { use: use.use, ...jsonOf(params) } };
}

/** The dialect of a use. */
export async function dialectOf(use: Use, plugins: readonly Plugin[]): Promise<Used<Dialect>> {
  const part = await partOf(use, dialects, plugins);
  const params = paramsOf(part, use, 'dialect');
  return { part: part.make(params, undefined), use: { use: use.use, ...jsonOf(params) } };
}

/** The pipeline that the user named, else the definition's: a preset, or one of its own that goes by its name. */
export async function pipelineOf(
  definition: AnyEnv,
  { params, preset }: { readonly params: { readonly [param: string]: unknown }; readonly preset: EnvParams['preset'] },
  plugins: readonly Plugin[],
): Promise<Used<Pipeline>> {
  if (typeof preset === 'object' && 'rewards' in preset && Array.isArray(preset.rewards)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object with rewards is a pipeline, not a use
    const part = preset as Pipeline;
    return { part, use: { use: part.name } };
  }
  const own = typeof definition.rewards === 'string' ? null : definition.rewards(checkOwn(definition, params));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pipelines were told apart above
  const use = useOf((preset ?? own?.name ?? definition.rewards) as string | Use);
  if (own !== null && use.use === own.name) return { part: own, use };
  const part = await partOf(use, pipelines, plugins);
  const checked = paramsOf(part, use, 'preset');
  return { part: part.make(checked, undefined), use: { use: use.use, ...jsonOf(checked) } };
}

/** What answers each of the definition's services: a retriever by name, by use, or made by the caller. */
async function servicesOf(
  definition: AnyEnv,
  { params, corpus }: { readonly params: EnvParams; readonly corpus: Corpus },
  plugins: readonly Plugin[],
): Promise<Assembly['services']> {
  const slots = Object.entries(definition.services ?? {});
  const made = await Promise.all(
    slots.map(
      async ([name, slot]) => [name, await serviceOf(params[slot.param] ?? slot.default, corpus, plugins)] as const,
    ),
  );
  return Object.fromEntries(made);
}

async function serviceOf(wanted: unknown, corpus: Corpus, plugins: readonly Plugin[]): Promise<Used<Service>> {
  const from = { corpus: corpus.name, corpusHash: corpus.hash };
  if (isRetriever(wanted)) return { part: searchService(wanted), use: { use: wanted.name, ...from } };
  if (isService(wanted)) return { part: wanted, use: { use: wanted.name, ...from } };
  const use =
    typeof wanted === 'string' || isUse(wanted)
      ? useOf(wanted)
      : fail('params/invalid', `a retriever is a name, { use: name, ... } or a retriever, not ${typeof wanted}`);
  const found = await retrieverOf(use, corpus, plugins);
  return { part: searchService(found.part), use: { ...found.use, ...from } };
}

/** The retriever of a use, over a corpus; wrappers find the one inside by name in the same way. */
export async function retrieverOf(use: Use, corpus: Corpus, plugins: readonly Plugin[]): Promise<Used<Retriever>> {
  const part = await partOf(use, retrievers, plugins);
  const params = paramsOf(part, use, 'retriever');
  const inner = isJsonObject(use['inner']) || typeof use['inner'] === 'string' ? use['inner'] : undefined;
  const inside =
    isUse(inner) || typeof inner === 'string' ? await retrieverOf(useOf(inner), corpus, plugins) : undefined;
  const build: RetrieverBuild = {
    corpus,
    inner: () =>
      inside?.part ??
      fail('params/missing', `retriever ${use.use}: say which retriever is inside: inner={ use: bm25 }`),
  };
  return {
    part: part.make(params, build),
    use: { use: use.use, ...jsonOf(params), ...(inside === undefined ? {} : { inner: inside.use }) },
  };
}

function refuseUnknown(definition: AnyEnv, params: EnvParams): void {
  const own = keysOf(definition.params);
  // a foreign schema may not tell its keys: then it refuses unknown ones itself
  if (own.length === 0 && !('entries' in definition.params)) return;
  const known = [...own, ...flatNames, ...limitNames, ...serviceNames(definition)];
  const unknown = Object.keys(params).find((name) => !known.includes(name));
  if (unknown !== undefined)
    fail('params/unknown', `${definition.id}: unknown parameter "${unknown}"${nearest(unknown, known)}`);
}

function serviceNames(definition: AnyEnv): readonly string[] {
  return Object.values(definition.services ?? {}).map((slot) => slot.param);
}

function pick(params: { readonly [param: string]: unknown }, names: readonly string[]): JsonObject {
  return jsonOf(Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name))));
}

function mapValues<T, U>(
  object: { readonly [key: string]: T },
  change: (value: T) => U,
): { readonly [key: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** Checked parameters as JSON: what a specification can record. */
function jsonOf(value: unknown): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(value ?? {}));
  return isJsonObject(json) ? json : {};
}

function isUse(value: unknown): value is Use {
  return typeof value === 'object' && value !== null && 'use' in value && typeof value.use === 'string';
}

function isRetriever(value: unknown): value is Retriever {
  return typeof value === 'object' && value !== null && 'search' in value && typeof value.search === 'function';
}

function isService(value: unknown): value is Service {
  return typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function';
}
