import { fail, type ActionDraft, type PolicyTurn, type ToolCall } from '../core/index.ts';
import { tagFreeJson } from './model-json.ts';
import { abstainTag } from './tag-vocabulary.ts';
import { naming } from './unwritable.ts';

/**
 * The turn that holds these actions: calls with ids are written natively, calls without as text, for each form keeps all
 * that they say. Whether it would be read back as such is for `refuseUnwritable`.
 */
export function writeCalls(actions: readonly ActionDraft[]): PolicyTurn {
  const [first] = actions;
  if (first === undefined) return fail('dialect/unwritable', 'a turn without actions says nothing');
  const isNative = first.type === 'call' && first.callId !== undefined;
  return isNative ? { text: '', toolCalls: actions.map(nativeCall) } : { text: actions.map(textOf).join('\n') };
}

function nativeCall(action: ActionDraft): ToolCall {
  if (action.type !== 'call' || action.callId === undefined) {
    return fail('dialect/unwritable', `cannot write ${naming(action)} beside calls with ids`);
  }
  return { id: action.callId, name: action.tool, arguments: JSON.stringify(action.args) };
}

function textOf(action: ActionDraft): string {
  switch (action.type) {
    case 'call':
      return `<tool_call>\n${tagFreeJson({ name: action.tool, arguments: action.args })}\n</tool_call>`;
    case 'answer':
      return action.abstain === true ? abstainTag : `<answer>${action.text}</answer>`;
    case 'judge':
      return fail('dialect/unwritable', `cannot write ${naming(action)}: there is no form for it`);
  }
}
