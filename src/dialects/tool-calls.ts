import * as v from 'valibot';
import { check, keysOf, type Part, type ToolSpec } from '../core/index.ts';
import type { Dialect } from './dialect.ts';
import type { DocumentForm } from './documents.ts';
import { tagFreeJson } from './model-json.ts';
import { readCalls } from './call-reading.ts';
import { renderCalls } from './call-rendering.ts';
import type { TurnTag } from './tag-elements.ts';
import { scanFor } from './tag-scan.ts';
import { abstainTag } from './tag-vocabulary.ts';
import { refuseUnwritable } from './unwritable.ts';
import { writeCalls } from './call-writing.ts';

/** Parameters of {@link toolCalls}. */
export interface ToolCallsParams {
  /** Calls that one turn may hold, 1 or more; further ones are invalid. Default 16. */
  readonly callsPerTurn: number;
  /** Whether a turn of plain text, without calls and tags, is an answer; else only `<answer>` is. Default false. */
  readonly finalText: boolean;
  /** Whether documents show their titles. Default true. */
  readonly titles: boolean;
  /** Whether documents show their ids, which opening them needs. Default true. */
  readonly ids: boolean;
}

const schema = v.strictObject({
  callsPerTurn: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 16),
  finalText: v.optional(v.boolean(), false),
  titles: v.optional(v.boolean(), true),
  ids: v.optional(v.boolean(), true),
});

/** Calls as JSON: in the text, as Hermes models write them, or native, as OpenAI's servers send them. */
export const toolCallsPart: Part<Dialect, undefined, ToolCallsParams> = {
  params: schema,
  says: 'several tool calls a turn, as JSON in <tool_call> tags or as native calls',
  make: build,
};

/** Makes the dialect `tool-calls`. Throws `params/...` for a wrong parameter. */
export function toolCalls(params: Partial<ToolCallsParams> = {}): Dialect {
  return build(check(schema, params, 'tool-calls'));
}

// Names of NousResearch's Hermes function-calling format, which Qwen's chat templates took over.
const scan = scanFor<TurnTag>([
  { name: 'think', open: '<think>', close: '</think>', role: 'hidden' },
  { name: 'tool_response', open: '<tool_response>', close: '</tool_response>', role: 'hidden' },
  { name: 'tool_call', open: '<tool_call>', close: '</tool_call>', role: 'named-call' },
  { name: 'answer', open: '<answer>', close: '</answer>', role: 'answer' },
  { name: 'abstain', open: abstainTag, close: null, role: 'abstain' },
]);

function build({ callsPerTurn, finalText, titles, ids }: ToolCallsParams): Dialect {
  const form: DocumentForm = { style: 'doc', titles, ids };
  const parse: Dialect['parse'] = (turn, tools) => readCalls(turn, { scan, tools, callsPerTurn, finalText });
  return {
    name: 'tool-calls',
    stop: ['</answer>', abstainTag],
    placement: 'tool',
    callsPerTurn,
    instructions: (tools) => instructions(tools, finalText),
    parse,
    write(actions, tools) {
      const turn = writeCalls(actions);
      return refuseUnwritable(actions, turn, parse(turn, tools));
    },
    render: (blocks, remaining) => renderCalls(blocks, remaining, form),
  };
}

/** One line a form; each form is an example that reads as what it says. */
function instructions(tools: readonly ToolSpec[], finalText: boolean): string {
  const lines = tools.map((tool) => {
    const call = tagFreeJson({ name: tool.name, arguments: { [tool.main]: tool.main } });
    return `<tool_call>${call}</tool_call> ${tool.description} Arguments: ${keysOf(tool.parameters).join(', ')}.`;
  });
  return [
    'Answer the question. In a turn, either call tools, natively or in the text as JSON between tags:',
    ...lines,
    'or end with one of these:',
    '<answer>answer</answer> Your final answer, as short as it can be.',
    ...(finalText ? ['A turn of plain text is a final answer too.'] : []),
    `${abstainTag} You cannot know the answer.`,
  ].join('\n');
}
