import { isJsonObject, type Json, type JsonObject, type Use } from '../core/index.ts';
import { dialectParts, type Dialect } from '../dialects/index.ts';
import { policyParts, type Policy } from '../policies/index.ts';
import { definePipeline, presetParts, type Pipeline } from '../rewards/index.ts';
import type { AnyEnv, Plugin } from './definition.ts';
import { paramsOf, partOf, useOf, type Shelf } from './plugins.ts';

/** A part with the use that makes it again: what the specification records. */
export interface Used<T> {
  readonly part: T;
  readonly use: Use;
}

const dialects: Shelf<Dialect, undefined> = { what: 'dialect', ours: dialectParts, of: (plugin) => plugin.dialects };
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

/** Checked parameters as JSON: what a specification can record. */
export function jsonOf(value: unknown): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(value ?? {}));
  return isJsonObject(json) ? json : {};
}

function isPipeline(value: unknown): value is Pipeline {
  return isJsonObject(value) && Array.isArray(value['rewards']) && Array.isArray(value['stages']);
}
