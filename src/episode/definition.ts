import {
  fail,
  keysOf,
  type Action,
  type Asking,
  type Block,
  type Corpus,
  type Example,
  type JsonObject,
  type Parts,
  type Schema,
  type Service,
  type Use,
} from '../core/index.ts';
import type { Dialect } from '../dialects/index.ts';
import type { Exporter } from '../exporters/index.ts';
import type { Policy } from '../policies/index.ts';
import type { Curriculum } from '../curricula/index.ts';
import type { Perturbation } from '../perturbations/index.ts';
import type { Retriever, RetrieverBuild, SearchServiceBuild } from '../retrievers/index.ts';
import type { Pipeline, Reward } from '../rewards/index.ts';
import type { Context, Tool } from '../tools/index.ts';
import { limitNames, type Limits } from './limits.ts';

/** An environment as its author writes it: generators that ask, and data. The machine does the rest. */
export interface EnvDefinition<S, P> {
  /** `namespace/name-vN`. The version is a promise: same id, parameters, task, seed and actions give the same bytes. */
  readonly id: EnvId;
  /** One sentence for `list`. */
  readonly says: string;
  /** Every parameter with a default, so that `{}` is a legal specification. */
  readonly params: Schema<P>;
  /** What a trainer may say at reset. Default: nothing. */
  readonly options?: Schema<JsonObject> | undefined;
  readonly tools: readonly Tool<S, P>[];
  /** Services that tools and steps ask, by name, each with what answers when the user says nothing. */
  readonly services?: { readonly [service: string]: ServiceSlot<P> } | undefined;
  /** Corpus and tasks when the user says nothing: `foragym/harbor`. */
  readonly corpus: string;
  /**
   * Which of the examples it asks, in their order, and with which gold, where its parameters change what is right in its
   * world. Of all that it gave once it gives the very same objects again, and the order of the examples decides nothing.
   * The corpus holds at least their gold passages. Default: all examples, as they are.
   */
  readonly plays?: ((examples: readonly Example[], params: P, corpus: Corpus) => readonly Example[]) | undefined;
  /** The dialect when the user says nothing. Default: `search-tags`. */
  readonly dialect?: { readonly use: string; readonly [param: string]: string | number | boolean } | undefined;
  /** Other budgets than the house's. */
  readonly limits?: Partial<Limits> | undefined;
  /** Shows the question, and makes the state that the first step starts from. */
  readonly reset: (context: Context<P>) => Asking<Next<S>>;
  /** Default: walk the actions, run each tool, end on an answer. */
  readonly step?: ((state: S, actions: readonly Action[], context: Context<P>) => Asking<Next<S>>) | undefined;
  /** How episodes are scored when the user names no preset: the name of one, or a pipeline of the environment's own. */
  readonly rewards: string | ((params: P) => Pipeline);
}

/** The grammar of ids, as a type. */
export type EnvId = `${string}/${string}-v${number}`;

/** Where the answers to a service come from: the flat parameter that says so, and its default. */
export interface ServiceSlot<P = unknown> {
  /** `retriever` in `makeEnv(id, { retriever: 'bm25' })`. */
  readonly param: string;
  /** By name, or what the environment's own parameters make of it. */
  readonly default: string | ((params: P) => Use);
  /**
   * Parameters of the environment's own that do nothing but set the default's parameters of the same names. Given beside
   * something else in the default's place, or beside another value for it, they are refused. Default: none.
   */
  readonly sets?: readonly string[] | undefined;
}

/** What answers a service when the user says nothing. */
export function usualUse<P>({ default: usual }: ServiceSlot<P>, params: P): Use {
  return typeof usual === 'string' ? { use: usual } : usual(params);
}

/** What one turn makes of the world. */
export interface Next<S> {
  readonly state: S;
  readonly show: readonly Block[];
  readonly stop?: 'answered' | 'gave-up' | undefined;
  /** Turns whose observation leaves the context now. */
  readonly omit?: readonly number[] | undefined;
}

/** One field a shelf: third parties add parts exactly as we do. The namespace of an id is the package that ships it. */
export interface Plugin {
  readonly name: string;
  readonly version: string;
  readonly envs?: readonly AnyEnv[] | undefined;
  readonly corpora?: { readonly [name: string]: ShippedCorpus } | undefined;
  readonly dialects?: Parts<Dialect> | undefined;
  readonly retrievers?: Parts<Retriever, RetrieverBuild> | undefined;
  /** Search services: what may answer `retriever`, as a retriever does, and knows the task. */
  readonly services?: Parts<Service, SearchServiceBuild> | undefined;
  readonly perturbations?: { readonly [name: string]: Perturbation } | undefined;
  readonly curricula?: Parts<Curriculum> | undefined;
  readonly rewards?: Parts<Reward> | undefined;
  readonly pipelines?: Parts<Pipeline> | undefined;
  readonly policies?: Parts<Policy> | undefined;
  readonly exporters?: { readonly [name: string]: Exporter } | undefined;
}

/** Files that a package ships, as URLs: `new URL(import.meta.resolve('#shipped/corpora/harbor/corpus.jsonl'))`. */
export interface ShippedCorpus {
  readonly says: string;
  readonly corpus: URL;
  readonly tasks: URL;
  readonly qrels?: URL | undefined;
  /** Whether passages that the qrels do not list were judged too, and found not relevant. */
  readonly qrelsComplete?: boolean | undefined;
}

/** An environment of some state and parameters: each definition checks its own. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of environments holds many parameter types
export type AnyEnv = EnvDefinition<any, any>;

/** Infers state and parameters, and refuses at once what could only fail later: a bad id, names that collide. */
export function defineEnv<S, P>(definition: EnvDefinition<S, P>): EnvDefinition<S, P> {
  const { id, params, tools, services = {} } = definition;
  if (!/^[a-z0-9@._-]+(?:\/[a-z0-9._-]+)?\/[a-z0-9-]+-v\d+$/.test(id)) {
    fail('env/bad-id', `"${id}" is not an id: write namespace/name-vN, such as acme/search-qa-v1`);
  }
  const taken = [...flatNames, ...limitNames];
  const own = [...keysOf(params), ...Object.values(services).map((slot) => slot.param)];
  const clash = own.find((name, at) => taken.includes(name) || own.indexOf(name) !== at);
  if (clash !== undefined)
    fail('env/name-collision', `${id}: parameter "${clash}" collides with another parameter, service or limit`);
  const twice = tools.find((tool, at) => tools.findIndex((other) => other.name === tool.name) !== at);
  if (twice !== undefined) fail('env/name-collision', `${id}: two tools are called "${twice.name}"`);
  return definition;
}

/** Parameters that every environment has, beside its own, its services' and the limits. */
export const flatNames = ['corpus', 'tasks', 'qrels', 'dialect', 'preset', 'judging'] as const;
