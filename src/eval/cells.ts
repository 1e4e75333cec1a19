import { entriesOf, isJsonObject, type Json, type JsonObject, type Use } from '../core/index.ts';
import { canonicalJson } from '../log/index.ts';
import type { PolicyEntry, Scenario, Selector } from './scenario.ts';

/** One combination of levels, with what it makes of the environment's parameters, and who plays it. */
export interface Level {
  /** The level of each factor, as declared. */
  readonly levels: JsonObject;
  /** Flat parameters of the environment. */
  readonly params: JsonObject;
  /** What every reset is told. */
  readonly reset: JsonObject;
  readonly cells: readonly Cell[];
}

/** A policy on a combination of levels. */
export interface Cell {
  /** `hop`, `hop k=3 retriever.k1=0.9`: the key of its episodes in a run file. */
  readonly id: string;
  /** The policy's id in tables. */
  readonly policy: string;
  readonly use: Use;
  readonly levels: JsonObject;
}

/** Every combination of a scenario's levels, the last factor turning fastest, each with every policy. */
export function levelsOf({ factors, policies, params, reset, preset }: Scenario): readonly Level[] {
  const base = preset === undefined ? params : { ...params, preset };
  return Object.entries(factors)
    .reduce<readonly JsonObject[]>(
      (grid, [factor, levels]) => grid.flatMap((chosen) => levels.map((level) => ({ ...chosen, [factor]: level }))),
      [{}],
    )
    .map((levels) => ({
      levels,
      params: withLevels(base, levels, (key) => (isOption(key) ? [] : key.split('.'))),
      reset: withLevels(reset, levels, (key) => (isOption(key) ? key.slice(OPTION.length).split('.') : [])),
      cells: policies.map((entry) => cellOf(entry, levels)),
    }));
}

/** How the name of a factor begins that is told at reset. */
const OPTION = 'reset.';

function isOption(factor: string): boolean {
  return factor.startsWith(OPTION);
}

/** Sets each level at the path that its factor has there; one without a path belongs elsewhere. */
function withLevels(params: JsonObject, levels: JsonObject, pathOf: (factor: string) => readonly string[]): JsonObject {
  return entriesOf(levels).reduce<JsonObject>((all, [factor, level]) => {
    const path = pathOf(factor);
    return path.length === 0 ? all : withParam(all, path, level);
  }, params);
}

/** Whether a cell has the levels and the policy that a selector names. */
export function selects(selector: Selector, { policy, levels }: Cell): boolean {
  return Object.entries(selector).every(
    ([key, wanted]) => canonicalJson(wanted) === canonicalJson(key === 'policy' ? policy : (levels[key] ?? null)),
  );
}

/** The id of a policy in tables. */
export function policyIdOf(entry: PolicyEntry): string {
  return typeof entry === 'string' ? entry : entry.id;
}

function cellOf(entry: PolicyEntry, levels: JsonObject): Cell {
  const policy = policyIdOf(entry);
  const said = entriesOf(levels).map(([factor, level]) => ` ${factor}=${textOf(level)}`);
  return { id: `${policy}${said.join('')}`, policy, use: useOf(entry), levels };
}

/** The part that an entry names, with its parameters: `cmd:PROGRAM` is the policy `cmd` with that program. */
function useOf(entry: PolicyEntry): Use {
  const { id, use, ...params } = typeof entry === 'string' ? { id: entry, use: entry } : entry;
  const name = use ?? id;
  return name.startsWith('cmd:')
    ? { ...params, use: 'cmd', program: name.slice('cmd:'.length) }
    : { ...params, use: name };
}

function textOf(level: Json): string {
  return typeof level === 'string' ? level : canonicalJson(level);
}

/** Sets a parameter by its path. A part that was named by a string gets its parameters: `bm25` becomes `{ use: bm25, k1: ... }`. */
export function withParam(params: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...params, [key]: value };
  const inner = params[key];
  const object = typeof inner === 'string' ? { use: inner } : isJsonObject(inner) ? inner : {};
  return { ...params, [key]: withParam(object, rest, value) };
}
