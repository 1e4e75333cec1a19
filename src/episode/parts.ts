import { fail, isJsonObject, type Corpus, type Json, type JsonObject, type Service, type Use } from '../core/index.ts';
import { dialectParts, type Dialect } from '../dialects/index.ts';
import { policyParts, type Policy } from '../policies/index.ts';
import { retrieverParts, searchService, type Retriever, type RetrieverBuild } from '../retrievers/index.ts';
import { definePipeline, presetParts, type Pipeline } from '../rewards/index.ts';
import type { AnyEnv, Plugin } from './definition.ts';
import { paramsOf, partOf, useOf, type Shelf } from './plugins.ts';

/** A part with the use that makes it again: what the specification records. */
export interface Used<T> {
  readonly part: T;
  readonly use: Use;
}

const dialects: Shelf<Dialect, undefined> = { what: 'dialect', ours: dialectParts, of: (plugin) => plugin.dialects };
const retrievers: Shelf<Retriever, RetrieverBuild> = {
  what: 'retriever',
  ours: retrieverParts,
  of: (plugin) => plugin.retrievers,
};
const pipelines: Shelf<Pipeline, undefined> = { what: 'preset', ours: presetParts, of: (plugin) => plugin.pipelines };
const services: Shelf<Service, undefined> = { what: 'service', ours: {}, of: (plugin) => plugin.services };
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
  { own, preset }: { readonly own: unknown; readonly preset: unknown },
  plugins: readonly Plugin[],
): Promise<Used<Pipeline>> {
  if (isPipeline(preset)) return { part: definePipeline(preset), use: { use: preset.name } };
  const { rewards } = definition;
  const inline = typeof rewards === 'string' ? null : definePipeline(rewards(own));
  const use = useOf(preset ?? inline?.name ?? rewards, 'preset');
  if (inline !== null && use.use === inline.name) return { part: inline, use };
  const part = await partOf(use, pipelines, plugins);
  const params = paramsOf(part, use, 'preset');
  return { part: part.make(params, undefined), use: { use: use.use, ...jsonOf(params) } };
}

/** What answers a service: a retriever or a plugin's service by name or by use, or either as the caller made it. */
export async function serviceOf(
  { wanted, usual }: { readonly wanted: unknown; readonly usual: Use },
  corpus: Corpus,
  plugins: readonly Plugin[],
): Promise<Used<Service>> {
  const from = { corpus: corpus.name, corpusHash: corpus.hash };
  if (isRetriever(wanted)) return { part: searchService(wanted), use: { use: wanted.name, ...from } };
  if (isService(wanted)) return { part: wanted, use: { use: wanted.name, ...from } };
  const use = useOf(wanted, 'a retriever', usual);
  const own = plugins.some((plugin) =>
    Object.hasOwn(plugin.services ?? {}, use.use.slice(use.use.lastIndexOf('/') + 1)),
  );
  if (own) {
    const part = await partOf(use, services, plugins);
    const params = paramsOf(part, use, 'service');
    return { part: part.make(params, undefined), use: { use: use.use, ...jsonOf(params) } };
  }
  const found = await retrieverOf(use, corpus, plugins);
  return { part: searchService(found.part), use: { ...found.use, ...from } };
}

/** The retriever of a use, over a corpus; a wrapper finds the one inside by name in the same way. */
export async function retrieverOf(use: Use, corpus: Corpus, plugins: readonly Plugin[]): Promise<Used<Retriever>> {
  const part = await partOf(use, retrievers, plugins);
  const params = paramsOf(part, use, 'retriever');
  const inner = innerOf(use, params);
  const inside =
    inner === undefined ? undefined : await retrieverOf(useOf(inner, `${use.use}: inner`), corpus, plugins);
  const build: RetrieverBuild = {
    corpus,
    inner: () =>
      inside?.part ??
      fail('params/missing', `retriever ${use.use}: say which retriever is inside: inner={ use: bm25 }`),
  };
  const used: Use = { use: use.use, ...jsonOf(params) };
  return { part: part.make(params, build), use: inside === undefined ? used : { ...used, inner: inside.use } };
}

/** What a wrapper wraps: as the user said, or as its parameters default to. */
function innerOf(use: Use, params: unknown): Json | undefined {
  return use['inner'] ?? (isJsonObject(params) ? params['inner'] : undefined);
}

/** Checked parameters as JSON: what a specification can record. */
export function jsonOf(value: unknown): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(value ?? {}));
  return isJsonObject(json) ? json : {};
}

function isPipeline(value: unknown): value is Pipeline {
  return isJsonObject(value) && Array.isArray(value['rewards']) && Array.isArray(value['stages']);
}

function isRetriever(value: unknown): value is Retriever {
  return typeof value === 'object' && value !== null && 'search' in value && typeof value.search === 'function';
}

function isService(value: unknown): value is Service {
  return typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function';
}
