import type { Parts } from '../core/index.ts';
import type { Dialect } from './dialect.ts';
import { searchTagsPart } from './search-tags.ts';
import { toolCallsPart } from './tool-calls.ts';

export type { Dialect, Parsed } from './dialect.ts';
export type { DocumentForm } from './documents.ts';
export { invalidCodes, type InvalidCode } from './invalid-action.ts';
export type { Feedback } from './notices.ts';
export { searchTags, searchTagsPart, type SearchTagsParams } from './search-tags.ts';
export { splitTranscript, type TranscriptTurn } from './split-transcript.ts';
export { tagRowNames, tagTable, type Pair, type TagRow, type TagRowName } from './tag-table.ts';
export { toolCalls, toolCallsPart, type ToolCallsParams } from './tool-calls.ts';

/** The dialects of the house, by name. */
export const dialectParts: Parts<Dialect> = {
  'search-tags': searchTagsPart,
  'tool-calls': toolCallsPart,
};
