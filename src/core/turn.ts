import type { Json } from './json.ts';

/** What a policy hands in for one turn. */
export interface PolicyTurn {
  readonly text: string;
  /** Native tool calls as the server parsed them; `arguments` is the JSON text that the model wrote. */
  readonly toolCalls?: readonly ToolCall[] | undefined;
  readonly generation?: Generation | undefined;
}

/** One native call, in OpenAI's fields. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** How a turn was sampled: carried through `step` into the log unchanged, so that a trainer gets back the ids it handed in. */
export interface Generation {
  /** `abort` and `error` are refused by `step`: the caller resumes or retries the call first. */
  readonly finish: 'stop' | 'length' | 'abort' | 'tool-calls' | 'error';
  readonly model?: string | undefined;
  readonly sampling?: Json | undefined;
  /** Which stop string matched. Absent: end of sequence. */
  readonly stopString?: string | undefined;
  readonly policyVersion?: string | undefined;
  /** Weights may change inside one generation: `at` is a token index. */
  readonly versions?: readonly { readonly at: number; readonly version: string }[] | undefined;
  /** Lengths in tokens of the pieces of a resumed call. */
  readonly parts?: readonly number[] | undefined;
  readonly promptIds?: readonly number[] | undefined;
  readonly ids?: readonly number[] | undefined;
  readonly logprobs?: readonly number[] | undefined;
  /** Offset in `text` where each token ends: UTF-16 in memory, code points in files and on wires. */
  readonly ends?: readonly number[] | undefined;
}
