import type { JsonObject } from './json.ts';

/** Where an action stands: in the turn's text, or in the arguments of its nth tool call. UTF-16 offsets, end exclusive. */
export interface Span {
  readonly in: 'text' | number;
  readonly start: number;
  readonly end: number;
}

/** An action as a policy means it, before any dialect gives it a form. */
export type ActionDraft =
  | { readonly type: 'call'; readonly tool: string; readonly args: JsonObject; readonly callId?: string | undefined }
  | {
      readonly type: 'judge';
      readonly verdict: string;
      readonly about?: readonly string[] | undefined;
      readonly confidence?: number | undefined;
    }
  | {
      readonly type: 'answer';
      readonly text: string;
      readonly citations?: readonly string[] | undefined;
      /** The policy says that it does not know. `text` is then empty. */
      readonly abstain?: boolean | undefined;
    };

/** What the policy wrote that is no action: an observation and a cost, never an error. */
export interface InvalidAction {
  readonly type: 'invalid';
  /** Stable code, such as `no-action` or `unclosed-tag`: the table is in `docs/dialects.md`. */
  readonly code: string;
  readonly reason: string;
  readonly callId?: string | undefined;
}

/** One thing that a policy did in a turn, and where it wrote it. */
export type Action = { readonly span: Span } & (ActionDraft | InvalidAction);
