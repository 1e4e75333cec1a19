import {
  fail,
  isJsonObject,
  nearest,
  type Clock,
  type Corpus,
  type Json,
  type Service,
  type Use,
} from '../core/index.ts';
import { constant, curriculumParts, type Curriculum } from '../curricula/index.ts';
import { perturbationParts, type Perturbation } from '../perturbations/index.ts';
import {
  retrieverParts,
  searchService,
  serviceParts,
  type Retriever,
  type RetrieverBuild,
  type SearchServiceBuild,
} from '../retrievers/index.ts';
import type { Plugin } from './definition.ts';
import { jsonOf, type Used } from './parts.ts';
import { findPart, namesOn, paramsOf, partOf, useOf, type Shelf } from './plugins.ts';

/** What services are made over. */
export interface Surroundings {
  readonly corpus: Corpus;
  readonly plugins: readonly Plugin[];
  /** Who waits, for what takes its time. Absent: this process's. */
  readonly clock?: Clock | undefined;
}

const retrievers: Shelf<Retriever, RetrieverBuild> = {
  what: 'retriever',
  ours: retrieverParts,
  of: (plugin) => plugin.retrievers,
};
const services: Shelf<Service, SearchServiceBuild> = {
  what: 'service',
  ours: serviceParts,
  of: (plugin) => plugin.services,
};
const curricula: Shelf<Curriculum, undefined> = {
  what: 'curriculum',
  ours: curriculumParts,
  of: (plugin) => plugin.curricula,
};

/** What answers a service: a search service or a retriever by name or by use, or either as the caller made it. */
export async function serviceOf(
  { wanted, usual }: { readonly wanted: unknown; readonly usual: Use },
  around: Surroundings,
): Promise<Used<Service>> {
  const { corpus } = around;
  const from = { corpus: corpus.name, corpusHash: corpus.hash };
  if (isRetriever(wanted)) return { part: searchService(wanted, corpus), use: { use: wanted.name, ...from } };
  if (isService(wanted)) return { part: wanted, use: { use: wanted.name, ...from } };
  const { part, use } = await namedService(useOf(wanted, 'a retriever', usual), around);
  return { part, use: { ...use, ...from } };
}

/** The search service of a use; a retriever of that name is made one. What stands inside is found in the same way. */
async function namedService(use: Use, around: Surroundings): Promise<Used<Service>> {
  const part = await findPart(use, services, around.plugins);
  if (part === undefined) {
    const found = await retrieverOf(use, around);
    return { part: searchService(found.part, around.corpus), use: found.use };
  }
  const params = paramsOf(part, use, 'service');
  const inner = innerOf(use, params);
  const inside = inner === undefined ? undefined : await namedService(useOf(inner, `${use.use}: inner`), around);
  const noise = await namedCurriculum(params, around.plugins);
  const build: SearchServiceBuild = {
    corpus: around.corpus,
    inner: () => inside?.part ?? missingInner('service', use),
    curriculum: (level) => (typeof level === 'number' ? constant({ noise: level }) : (noise?.part ?? unnamed(use))),
    perturbations: perturbationsOf(around.plugins),
  };
  const used = { use: use.use, ...jsonOf(params), ...usedAs('inner', inside), ...usedAs('noise', noise) };
  return { part: part.make(params, build), use: used };
}

/** The retriever of a use, over a corpus; a wrapper finds the one inside by name in the same way. */
async function retrieverOf(use: Use, around: Surroundings): Promise<Used<Retriever>> {
  const part = (await findPart(use, retrievers, around.plugins)) ?? (await refuse(use, around.plugins));
  const params = paramsOf(part, use, 'retriever');
  const inner = innerOf(use, params);
  const inside = inner === undefined ? undefined : await retrieverInside(use, inner, around);
  const build: RetrieverBuild = {
    corpus: around.corpus,
    clock: around.clock,
    inner: () => inside?.part ?? missingInner('retriever', use),
  };
  return { part: part.make(params, build), use: { use: use.use, ...jsonOf(params), ...usedAs('inner', inside) } };
}

async function retrieverInside({ use }: Use, inner: Json, around: Surroundings): Promise<Used<Retriever>> {
  const named = useOf(inner, `${use}: inner`);
  const isService = (await findPart(named, services, around.plugins)) !== undefined;
  if (!isService) return retrieverOf(named, around);
  return fail(
    'params/invalid',
    `retriever ${use}: ${named.use} knows the task, so it cannot stand inside: put it outside, { use: "${named.use}", inner: { use: "${use}" } }`,
  );
}

/** Nothing answers by that name: retrievers and services are one list to whoever names them. */
async function refuse(use: Use, plugins: readonly Plugin[]): Promise<never> {
  const names = [...(await namesOn(retrievers, use, plugins)), ...(await namesOn(services, use, plugins))];
  const name = use.use.slice(use.use.lastIndexOf('/') + 1);
  return fail('env/unknown-part', `unknown retriever "${use.use}"${nearest(name, names)}`);
}

/** The curriculum that a service's parameter `noise` names; `undefined` where it is a probability, or there is none. */
async function namedCurriculum(params: unknown, plugins: readonly Plugin[]): Promise<Used<Curriculum> | undefined> {
  const named = isJsonObject(params) ? params['noise'] : undefined;
  if (named === undefined || typeof named === 'number') return undefined;
  const use = useOf(named, 'noise');
  const part = await partOf(use, curricula, plugins);
  const checked = paramsOf(part, use, 'curriculum');
  return { part: part.make(checked, undefined), use: { use: use.use, ...jsonOf(checked) } };
}

/** Ours by their bare names, those of plugins by `package/name` and by their bare names too where nothing of ours is called so. */
function perturbationsOf(plugins: readonly Plugin[]): { readonly [name: string]: Perturbation } {
  const theirs = plugins.flatMap(({ name, perturbations = {} }) =>
    Object.entries(perturbations).flatMap(([own, one]) => [[own, one] as const, [`${name}/${own}`, one] as const]),
  );
  return { ...Object.fromEntries(theirs), ...perturbationParts };
}

/** What a wrapper wraps: as the user said, or as its parameters default to. */
function innerOf(use: Use, params: unknown): Json | undefined {
  return use['inner'] ?? (isJsonObject(params) ? params['inner'] : undefined);
}

/** The parameter of a use that names a part, as the part that it came to. */
function usedAs(param: string, used: Used<unknown> | undefined): { readonly [param: string]: Use } {
  return used === undefined ? {} : { [param]: used.use };
}

function missingInner(what: string, { use }: Use): never {
  return fail('params/missing', `${what} ${use}: say which retriever is inside: inner={ use: bm25 }`);
}

function unnamed({ use }: Use): never {
  return fail('params/missing', `service ${use}: say which curriculum in its parameter noise`);
}

function isRetriever(value: unknown): value is Retriever {
  return typeof value === 'object' && value !== null && 'search' in value && typeof value.search === 'function';
}

function isService(value: unknown): value is Service {
  return typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function';
}
