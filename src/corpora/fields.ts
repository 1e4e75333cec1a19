import { isJsonObject, type Json } from '../core/index.ts';

/** How a field may be spelt in a file, the first one found counting, and which values count; others stay extra fields. */
export interface Spelling {
  readonly keys: readonly string[];
  readonly when?: (value: Json) => boolean;
}

const isListOfObjects = (value: Json): boolean => Array.isArray(value) && value.every((one: Json) => isJsonObject(one));

/** Fields of a passage: ours and BEIR's; `contents` is Search-R1's `"title"`, newline, text. */
export const passageFields = {
  id: { keys: ['id', '_id'] },
  title: { keys: ['title'] },
  text: { keys: ['text', 'contents'] },
  source: { keys: ['src', 'source'] },
  url: { keys: ['url'] },
} as const satisfies { readonly [field: string]: Spelling };

/** Fields of a task: ours, BEIR's queries, FlashRAG's and MuSiQue's. HotpotQA's `context` is a list and stays an extra field. */
export const taskFields = {
  id: { keys: ['id', '_id'] },
  question: { keys: ['question', 'query', 'text'] },
  answers: { keys: ['answers', 'golden_answers', 'answer'] },
  answersAll: { keys: ['answers_all'] },
  aliases: { keys: ['aliases', 'answer_aliases'] },
  passageIds: { keys: ['gold'] },
  facts: { keys: ['facts'], when: isListOfObjects },
  nuggets: { keys: ['nuggets'] },
  rubric: { keys: ['rubric'] },
  number: { keys: ['number'] },
  context: { keys: ['context'], when: isJsonObject },
  shape: { keys: ['shape', 'type', 'kind'] },
  options: { keys: ['options'] },
  group: { keys: ['group'] },
} as const satisfies { readonly [field: string]: Spelling };

/** A name of {@link passageFields}. */
export type PassageField = keyof typeof passageFields;
/** A name of {@link taskFields}. */
export type TaskField = keyof typeof taskFields;
