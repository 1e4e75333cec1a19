import { fail, type ToolSpec } from '../core/index.ts';
import type { TurnTag } from './tag-elements.ts';
import { scanFor, type Scan } from './tag-scan.ts';
import type { Pair, TagRow } from './tag-table.ts';

/** What `search-tags` understands: the tags of a row and one for each tool on offer. */
export interface TagVocabulary {
  readonly scan: Scan<TurnTag>;
  /** By the name of the tool. */
  readonly calls: ReadonlyMap<string, CallTag>;
}

/** The tag that calls a tool. */
export type CallTag = Extract<TurnTag, { role: 'call' }> & { readonly close: string };

/**
 * The tags of a row with these tools. The tool `search` takes the row's search tag; any other tool takes its own name.
 * The bodies of `search` and `open` are bare text; of others, JSON when they begin with `{`.
 * Throws `dialect/tool-name` where a tool's name cannot be a tag, or is one already.
 */
export function vocabularyFor(row: TagRow, tools: readonly ToolSpec[]): TagVocabulary {
  const own: readonly TurnTag[] = [
    { name: 'think', ...enclosing(row.think), role: row.thinkActs ? 'passed' : 'hidden' },
    { name: 'information', ...enclosing(row.information), role: 'hidden' },
    { name: 'answer', ...enclosing(row.answer), role: 'answer' },
    { name: 'abstain', open: abstainTag, close: null, role: 'abstain' },
  ];
  const calls = tools.map((tool) => callTag(row, tool));
  for (const call of calls) {
    if (own.some((tag) => tag.name === call.name || tag.open === call.open) || !/^[A-Za-z_][\w-]*$/.test(call.name)) {
      fail(
        'dialect/tool-name',
        `the tool "${call.name}" cannot be a tag: write letters, digits, - and _; not a tag's own name`,
      );
    }
  }
  return { scan: scanFor([...own, ...calls]), calls: new Map(calls.map((call) => [call.name, call])) };
}

/** How a policy says, in every row, that the question cannot be answered. */
export const abstainTag = '<abstain/>';

function callTag(row: TagRow, tool: ToolSpec): CallTag {
  const pair: Pair = tool.name === 'search' ? row.search : [`<${tool.name}>`, `</${tool.name}>`];
  const bare = tool.name === 'search' || tool.name === 'open';
  return { name: tool.name, ...enclosing(pair), role: 'call', tool, bare };
}

function enclosing([open, close]: Pair): { readonly open: string; readonly close: string } {
  return { open, close };
}
