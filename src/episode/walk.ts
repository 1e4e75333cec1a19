import { all, type Action, type Asking, type Block } from '../core/index.ts';
import type { Context, Tool, ToolResult } from '../tools/index.ts';
import type { Next } from './definition.ts';

/**
 * The default step: walks the actions in order, runs each tool, ends on an answer. An invalid action shows a notice and
 * does not stop the others; neighbouring calls of parallel tools leave in one batch; what follows an answer is ignored.
 */
export function* walk<S, P>(
  tools: readonly Tool<S, P>[],
  actions: readonly Action[],
  at: Standing<S, P>,
): Asking<Next<S>> {
  const { context } = at;
  const show: Block[] = [];
  let { state } = at;
  for (let next = 0; next < actions.length;) {
    const action = actions[next];
    if (action === undefined) break;
    if (action.type === 'answer') return { state, show, stop: action.abstain === true ? 'gave-up' : 'answered' };
    if (action.type !== 'call') {
      show.push(noticeOf(action));
      next += 1;
      continue;
    }
    const calls = callsTogether(tools, actions, next);
    const askers = calls.map((call) => run(tools, call, { state, context }));
    const [only] = askers;
    const results = only !== undefined && askers.length === 1 ? [yield* only] : yield* all(askers);
    for (const [index, result] of results.entries()) {
      show.push(withCallId(result.show, calls[index]?.callId));
      if (result.state !== undefined) ({ state } = result);
    }
    next += calls.length;
  }
  return { state, show };
}

/** Where a step begins. */
interface Standing<S, P> {
  readonly state: S;
  readonly context: Context<P>;
}

type Call = Extract<Action, { type: 'call' }>;

/** The run of neighbouring calls, from `at`, that may leave together. */
function callsTogether<S, P>(tools: readonly Tool<S, P>[], actions: readonly Action[], at: number): readonly Call[] {
  const calls: Call[] = [];
  for (let next = at; next < actions.length; next += 1) {
    const action = actions[next];
    if (action?.type !== 'call') break;
    const parallel = toolOf(tools, action)?.parallel === true;
    if (calls.length > 0 && !parallel) break;
    calls.push(action);
    if (!parallel) break;
  }
  return calls;
}

function* run<S, P>(
  tools: readonly Tool<S, P>[],
  call: Call,
  { state, context }: Standing<S, P>,
): Asking<ToolResult<S>> {
  const tool = toolOf(tools, call);
  // a dialect only reads calls of the tools that it was given, so this tells of a dialect that breaks its contract
  if (tool === undefined) {
    return { show: { type: 'notice', code: 'unknown-tool', detail: `There is no tool ${call.tool}.` } };
  }
  return yield* tool.run(call.args, state, context);
}

function toolOf<S, P>(tools: readonly Tool<S, P>[], call: Call): Tool<S, P> | undefined {
  return tools.find((tool) => tool.name === call.tool);
}

function noticeOf(action: Exclude<Action, { type: 'call' } | { type: 'answer' }>): Block {
  if (action.type === 'judge')
    return { type: 'notice', code: 'no-judge', detail: 'This environment asks for no verdicts.' };
  return { type: 'notice', code: action.code, detail: action.reason, callId: action.callId };
}

function withCallId(block: Block, callId: string | undefined): Block {
  return callId === undefined || block.callId === callId ? block : { ...block, callId };
}
