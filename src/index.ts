/**
 * Foragym: a gym for search agents.
 *
 * ```ts
 * import { makeEnv, policies } from 'foragym';
 * const env = await makeEnv('foragym/search-qa-v1', { retriever: 'bm25', turns: 4 });
 * ```
 * @packageDocumentation
 */
export * from './core/index.ts';
export * from './log/index.ts';
export * from './episode/index.ts';
export type { Dialect, Parsed } from './dialects/index.ts';
export type { Exported, Exporter } from './exporters/index.ts';
export type { Hello, Policy, PolicySession, Written } from './policies/index.ts';
export type {
  Found,
  ReplyOutcome,
  Query,
  Retriever,
  RetrieverBuild,
  SearchServiceBuild,
  SharedNoise,
} from './retrievers/index.ts';
export * from './rewards/index.ts';
export * from './rollout/index.ts';
export { defineTool, type Context, type Tool, type ToolDefinition, type ToolResult } from './tools/index.ts';
export * as corpora from './corpora/index.ts';
export * as curricula from './curricula/index.ts';
export * as dialects from './dialects/index.ts';
export * as experiments from './eval/index.ts';
export * as exporters from './exporters/index.ts';
export * as perturbations from './perturbations/index.ts';
export * as policies from './policies/index.ts';
export * as retrievers from './retrievers/index.ts';
export * as tools from './tools/index.ts';
export * as worlds from './worlds/index.ts';
