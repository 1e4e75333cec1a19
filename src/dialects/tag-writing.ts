import { brief, fail, nearest, type ActionDraft, type JsonObject } from '../core/index.ts';
import { tagFreeJson } from './model-json.ts';
import type { Pair } from './tag-table.ts';
import { abstainTag, type CallTag, type TagVocabulary } from './tag-vocabulary.ts';
import { naming } from './unwritable.ts';

/** The text of a turn that holds this one action. Whether it would be read back as such is for `refuseUnwritable`. */
export function writeTags(actions: readonly ActionDraft[], answer: Pair, vocabulary: TagVocabulary): string {
  const [action] = actions;
  if (action === undefined || actions.length > 1) {
    return fail('dialect/unwritable', `a turn in tags holds one action, not ${actions.length}`);
  }
  switch (action.type) {
    case 'call':
      return callText(action, vocabulary);
    case 'answer':
      return action.abstain === true ? abstainTag : answer[0] + action.text + answer[1];
    case 'judge':
      return fail('dialect/unwritable', `cannot write ${naming(action)}: no tag is for it`);
  }
}

function callText({ tool, args }: Extract<ActionDraft, { type: 'call' }>, { calls }: TagVocabulary): string {
  const tag = calls.get(tool);
  if (tag === undefined) {
    return fail('dialect/unwritable', `the tool "${brief(tool)}" is not offered${nearest(tool, [...calls.keys()])}`);
  }
  return tag.open + bodyOf(tag, args) + tag.close;
}

/** Bare text where the tag reads it so, or where the main argument is all there is and could not be taken for JSON. */
function bodyOf(tag: CallTag, args: JsonObject): string {
  const main = args[tag.tool.main];
  if (typeof main !== 'string') return tagFreeJson(args);
  const plain = Object.keys(args).length === 1 && main !== '' && main === main.trim() && !/[<{]/.test(main);
  return tag.bare || plain ? main : tagFreeJson(args);
}
