/** What a language model is asked to continue. */
export interface WritingOrder {
  readonly prompt: string;
  /** Longest reply, in tokens. ZeroSearch's 600. */
  readonly maxTokens: number;
  /** ZeroSearch's .8. */
  readonly temperature: number;
  /** For servers that take one: equal for equal queries of one world. */
  readonly seed: number;
}

/**
 * A language model that writes documents: any transport that turns a prompt into text. `write` rejects when nobody answers,
 * and only then: what a model refuses to write is a reply like any other, or a policy could choose when the world fails.
 */
export interface SimulationWriter {
  readonly name: string;
  /** Milliseconds until a query counts as failed. */
  readonly timeoutMs: number;
  /** The text that follows the prompt. `signal` fires at the deadline. */
  write(order: WritingOrder, signal: AbortSignal): Promise<string>;
}
