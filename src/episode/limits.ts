import * as v from 'valibot';
import type { Remaining } from '../core/index.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Budgets of an episode. Each is told to the policy; using one up is the policy's doing, and scored. */
export interface Limits {
  /** Turns of the policy, 1 or more. Default 4. */
  readonly turns: number;
  /** Turns without a valid action until the episode ends. Default 3. */
  readonly invalid: number;
  /** Characters of hits and results in all observations together. Default 100,000. */
  readonly characters: number;
  /** Characters of hits and results in one observation. Default 6,000. */
  readonly charactersPerTurn: number;
  /** Calls by service, such as `{ search: 3 }`. One more ends the episode. Default: as many as the turns allow. */
  readonly calls: { readonly [service: string]: number };
  /** Whether the last turn may only answer (`answer-only`: calls in it are refused with a notice) or do anything (`any`). */
  readonly finalTurn: 'answer-only' | 'any';
  /** Whether observations end with what is left of the budgets. Default true. */
  readonly tellBudget: boolean;
}

/** The schema of {@link Limits}: flat parameters of every environment. */
export const limitsSchema = v.strictObject({
  turns: v.optional(v.pipe(count, v.maxValue(10_000)), 4),
  invalid: v.optional(count, 3),
  characters: v.optional(count, 100_000),
  charactersPerTurn: v.optional(count, 6000),
  calls: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))), {}),
  finalTurn: v.optional(v.picklist(['answer-only', 'any']), 'answer-only'),
  tellBudget: v.optional(v.boolean(), true),
});

/** The same with an environment's own defaults in place of the house's. */
export function limitsSchemaOf(own: Partial<Limits> = {}): v.GenericSchema {
  const house: { readonly [limit: string]: { readonly wrapped: v.GenericSchema; readonly default: unknown } } =
    limitsSchema.entries;
  const usual: { readonly [limit: string]: unknown } = own;
  const entries = Object.entries(house).map(
    ([name, limit]) => [name, v.optional(limit.wrapped, usual[name] ?? limit.default)] as const,
  );
  return v.strictObject(Object.fromEntries(entries));
}

/** Names of the limits, for collision checks. */
export const limitNames: readonly string[] = Object.keys(limitsSchema.entries);

/** What is left before the first turn. */
export function fullBudget(limits: Limits): Remaining {
  return { turns: limits.turns, calls: { ...limits.calls }, invalid: limits.invalid, characters: limits.characters };
}

/** What one turn used. */
export interface Spent {
  readonly invalid: boolean;
  readonly characters: number;
  /** Calls left by service; `null`: no service has a limit. */
  readonly callsLeft: Remaining['calls'] | null;
}

/** What is left after a turn. */
export function spend(before: Remaining, spent: Spent): Remaining {
  return {
    turns: before.turns - 1,
    calls: spent.callsLeft ?? before.calls,
    invalid: spent.invalid ? before.invalid - 1 : before.invalid,
    characters: before.characters - spent.characters,
  };
}
