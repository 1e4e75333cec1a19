import * as v from 'valibot';
import { isJsonObject, type Json, type JsonObject } from '../core/index.ts';

/** A declared experiment: the form of a scenario file, and what a plain run is made into. */
export interface Scenario {
  readonly schema: typeof SCENARIO_SCHEMA;
  /** Lower-case words, parted by `-` and `/`: `robustness/noise-ladder`. */
  readonly id: string;
  /** What the experiment asks, in one sentence. */
  readonly asks: string;
  /** Id of the environment. */
  readonly env: string;
  readonly tasks: TaskChoice;
  /** Flat parameters of the environment, the same in every cell. */
  readonly params: JsonObject;
  /** What every reset is told, such as the trainer's step for a curriculum: options of the environment. */
  readonly reset: JsonObject;
  /**
   * Levels by parameter: every combination is played. A dotted key reaches inside: `retriever.k1`, `calls.search`; below
   * `reset` it is an option: `reset.step`.
   */
  readonly factors: { readonly [parameter: string]: readonly Json[] };
  /** Who plays every combination: a name, `cmd:PROGRAM`, or an id with parameters. */
  readonly policies: readonly PolicyEntry[];
  /** Episodes a task and cell. */
  readonly rollouts: number;
  readonly seed: number;
  /** The reward pipeline. Absent: the environment's own. */
  readonly preset?: string | undefined;
  /** Columns of the report. */
  readonly metrics: readonly string[];
  readonly compare: readonly Comparison[];
  readonly expect: readonly Expectation[];
}

/** Which tasks are played, on which corpus. */
export interface TaskChoice {
  /** Id of a shipped corpus, or a file. Absent: the environment's own. */
  readonly corpus?: string | undefined;
  readonly tasks?: string | undefined;
  readonly qrels?: string | undefined;
  /** Values by field: a task is played when each field has one of its values. */
  readonly where: { readonly [field: string]: Scalar | readonly Scalar[] };
  /** The first so many of the tasks that are left. Absent: all. */
  readonly limit?: number | undefined;
  /** Of the tasks that are left: another list is refused. */
  readonly fingerprint?: string | undefined;
}

/** A value of a task's field, compared as text. */
export type Scalar = string | number | boolean;

/** A policy by name, or with parameters: `id` names it in tables, `use` is its name on the shelf (default: the id). */
export type PolicyEntry =
  | string
  | { readonly id: string; readonly use?: string | undefined; readonly [param: string]: Json | undefined };

/** A choice of cells: levels by factor, and `policy`. What it does not say is open. */
export type Selector = JsonObject;

/** The difference a - b of a metric on the same tasks, declared before anybody looked. */
export interface Comparison {
  readonly id: string;
  readonly metric: string;
  /** Together with `at` each selects one cell. */
  readonly a: Selector;
  readonly b: Selector;
  readonly at: Selector;
}

/** What should come out: of a metric in every selected cell, or of a comparison. Exactly one bound is given. */
export interface Expectation {
  readonly id: string;
  readonly metric?: string | undefined;
  readonly policy?: string | undefined;
  readonly at?: Selector | undefined;
  readonly comparison?: string | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly equals?: number | undefined;
  /** Of the two-sided interval that must not contradict it. */
  readonly confidence: number;
}

/** The form of scenario files that this code reads. */
export const SCENARIO_SCHEMA = 'foragym/scenario-v1';

/** What a scenario that says nothing is. */
export const scenarioDefaults = {
  env: 'foragym/search-qa-v1',
  rollouts: 1,
  seed: 0,
  confidence: 0.95,
  metrics: ['reward', 'em', 'f1', 'evidence-recall', 'searches'],
} as const;

const text = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const json: v.GenericSchema<unknown, Json> = v.custom<Json>(isJson, 'expected a value that JSON can hold');
const scalar = v.union([v.string(), v.number(), v.boolean()]);
const selector: v.GenericSchema<unknown, Selector> = v.record(v.string(), json);

const taskChoice = v.strictObject({
  corpus: v.optional(text),
  tasks: v.optional(text),
  qrels: v.optional(text),
  where: v.optional(v.record(v.string(), v.union([scalar, v.pipe(v.array(scalar), v.minLength(1))])), {}),
  limit: v.optional(count),
  fingerprint: v.optional(text),
});

const comparison = v.strictObject({
  id: text,
  metric: text,
  a: selector,
  b: selector,
  at: v.optional(selector, {}),
});

const expectation = v.pipe(
  v.strictObject({
    id: text,
    metric: v.optional(text),
    policy: v.optional(text),
    at: v.optional(selector),
    comparison: v.optional(text),
    above: v.optional(v.number()),
    below: v.optional(v.number()),
    equals: v.optional(v.number()),
    confidence: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), scenarioDefaults.confidence),
  }),
  v.check(
    ({ metric, comparison: of }) => (metric === undefined) !== (of === undefined),
    'say either metric or comparison',
  ),
  v.check(
    ({ comparison: of, policy, at }) => of === undefined || (policy === undefined && at === undefined),
    'a comparison says itself which cells it compares: leave out policy and at',
  ),
  v.check(
    ({ above, below, equals }) => [above, below, equals].filter((bound) => bound !== undefined).length === 1,
    'say one of above, below and equals',
  ),
);

/** The schema of {@link Scenario}, with every default. Unknown keys are refused. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario> = v.strictObject({
  schema: v.literal(SCENARIO_SCHEMA),
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/, 'expected lower-case words parted by "-", "/" or "."'),
  ),
  asks: text,
  env: v.optional(text, scenarioDefaults.env),
  tasks: v.optional(taskChoice, {}),
  params: v.optional(v.record(v.string(), json), {}),
  reset: v.optional(v.record(v.string(), json), {}),
  factors: v.optional(v.record(v.string(), v.pipe(v.array(json), v.minLength(1))), {}),
  policies: v.pipe(
    v.array(v.union([text, v.objectWithRest({ id: text, use: v.optional(text) }, json)])),
    v.minLength(1),
  ),
  rollouts: v.optional(count, scenarioDefaults.rollouts),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)), scenarioDefaults.seed),
  preset: v.optional(text),
  metrics: v.optional(v.pipe(v.array(text), v.minLength(1)), scenarioDefaults.metrics),
  compare: v.optional(v.array(comparison), []),
  expect: v.optional(v.array(expectation), []),
});

function isJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isJson);
  if (isJsonObject(value)) return Object.values(value).every(isJson);
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
