import { brief, fail, type Action, type ActionDraft, type PolicyTurn } from '../core/index.ts';
import type { Parsed } from './dialect.ts';

/**
 * The law of writing: what is read back is what was meant. Throws `dialect/unwritable` for the first action that would be
 * read as another one, or as none.
 */
export function refuseUnwritable(drafts: readonly ActionDraft[], turn: PolicyTurn, parsed: Parsed): PolicyTurn {
  for (const [index, draft] of drafts.entries()) {
    const action = parsed.actions[index];
    if (action === undefined || meaning(action) !== meaning(draft)) {
      fail('dialect/unwritable', `cannot write ${naming(draft)}: ${complaint(parsed.actions, action)}`);
    }
  }
  if (parsed.actions.length > drafts.length) fail('dialect/unwritable', 'the turn would be read as more than it says');
  return turn;
}

/** Names the action for a message. */
export function naming(draft: ActionDraft): string {
  return draft.type === 'call' ? `a call of "${brief(draft.tool)}"` : `the action "${draft.type}"`;
}

/** Everything a draft says, as one text; absent and `false` are the same. */
function meaning(action: Action | ActionDraft): string {
  switch (action.type) {
    case 'call':
      return JSON.stringify([action.type, action.tool, action.args, action.callId]);
    case 'answer':
      return JSON.stringify([action.type, action.text, action.abstain === true, action.citations]);
    case 'judge':
      return JSON.stringify([action.type, action.verdict, action.about, action.confidence]);
    case 'invalid':
      return JSON.stringify([action.type, action.code]);
  }
}

function complaint(actions: readonly Action[], action: Action | undefined): string {
  const invalid = actions.find((one) => one.type === 'invalid');
  if (invalid?.type === 'invalid') return invalid.reason;
  if (action === undefined) return 'the turn would end before it';
  return 'it would be read as another one: mind white space at the ends, and fields that tags cannot hold';
}
