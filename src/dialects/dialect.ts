import type { Action, ActionDraft, Block, PolicyTurn, Remaining, Rendered, ToolSpec } from '../core/index.ts';

/** How policy and world speak: what the policy writes becomes actions, what the world shows becomes text and messages. */
export interface Dialect {
  readonly name: string;
  /** Strings at which a sampler should stop; kept at the end of the turn's text. */
  readonly stop: readonly string[];
  /** Where an observation stands in a chat: appended to the policy's own text, as a user message, or as tool messages. */
  readonly placement: 'continuation' | 'user' | 'tool';
  /** Most calls that one turn can hold, 1 or more: bounds what a price per call can add up to. */
  readonly callsPerTurn: number;
  /** What a policy is told once, before the first question. */
  instructions(tools: readonly ToolSpec[]): string;
  /** Total and linear: every string is a legal turn. Text after `end` stays on record and leaves the context. */
  parse(turn: PolicyTurn, tools: readonly ToolSpec[]): Parsed;
  /** The turn that means these actions: `parse(write(x)) = x`. What the grammar cannot hold throws `dialect/unwritable`. */
  write(actions: readonly ActionDraft[], tools: readonly ToolSpec[]): PolicyTurn;
  /** Nothing that stands in a block can close a tag or become an action. `remaining` is told at the tail; `null`: not told. */
  render(blocks: readonly Block[], remaining: Remaining | null): Rendered;
}

/** What a turn says. There is always at least one action; a turn without any is one `invalid`. */
export interface Parsed {
  readonly actions: readonly Action[];
  /** UTF-16 offset in the turn's text after the last character that counts. */
  readonly end: number;
}
