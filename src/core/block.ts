import type { Json } from './json.ts';
import type { Hit } from './passage.ts';

/** What the world shows, before a dialect gives it a form. */
export type Block = { readonly callId?: string | undefined } & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hits'; readonly hits: readonly Hit[] }
  | { readonly type: 'result'; readonly tool: string; readonly value: Json }
  | { readonly type: 'notice'; readonly code: string; readonly detail?: string | undefined }
);

/** A chat message in OpenAI's shape. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  readonly tool_call_id?: string | undefined;
  readonly tool_calls?:
    | readonly {
        readonly id: string;
        readonly type: 'function';
        readonly function: { readonly name: string; readonly arguments: string };
      }[]
    | undefined;
}

/** What a block shows, as one form of text among many: the dialect decides how it looks. */
export interface Rendered {
  readonly text: string;
  readonly messages: readonly Message[];
}
