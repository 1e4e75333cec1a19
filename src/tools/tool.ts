import type { Asking, Block, Hit, JsonObject, Remaining, Rng, Schema, Task, ToolSpec } from '../core/index.ts';

/** What a tool, or an environment's own step, may read. No gold anywhere in reach. */
export interface Context<P> {
  readonly params: P;
  readonly task: Task;
  readonly options: JsonObject;
  /** The turn being played, from 0. */
  readonly turn: number;
  readonly remaining: Remaining;
  readonly rng: Rng;
  /** The newest hit with this id that was shown to the policy, as the world replied it, before clipping. */
  shown(id: string): Hit | undefined;
}

/** A tool asks, and never sees who answers. A pure stateful tool keeps its state in `S`. */
export interface Tool<S, P> extends ToolSpec {
  /** Several calls of one turn leave in one batch. */
  readonly parallel?: boolean | undefined;
  /**
   * Plays one call.
   * @param args Checked by `parameters` when the dialect read the call.
   */
  run(args: JsonObject, state: S, context: Context<P>): Asking<ToolResult<S>>;
}

/** What a call shows, and the state after it where the tool changes one. */
export interface ToolResult<S> {
  readonly show: Block;
  readonly state?: S | undefined;
}

/** A tool as its author writes it: the arguments have the type that the schema yields. */
export interface ToolDefinition<A extends JsonObject, S, P> extends ToolSpec {
  readonly parameters: Schema<A>;
  readonly parallel?: boolean | undefined;
  /** Plays one call; a generator, so that it can ask. */
  readonly run: (args: A, state: S, context: Context<P>) => Asking<ToolResult<S>>;
}

/** Infers the arguments from the schema. */
export function defineTool<A extends JsonObject, S, P>(definition: ToolDefinition<A, S, P>): Tool<S, P> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dialect has checked the arguments by this schema
  return { ...definition, run: (args, state, context) => definition.run(args as A, state, context) };
}
