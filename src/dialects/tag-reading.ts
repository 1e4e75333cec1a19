import type { Action, PolicyTurn, Span } from '../core/index.ts';
import type { Parsed } from './dialect.ts';
import { invalidAction, type Refusal } from './invalid-action.ts';
import { readObject, refuseArguments } from './model-json.ts';
import { nextElement, type Element, type Leftover, type TurnTag } from './tag-elements.ts';
import type { Scan } from './tag-scan.ts';

/**
 * Reads a turn of one action: the first tag that acts decides, and text after it is ignored. An invalid turn keeps its
 * whole text.
 */
export function readTags(turn: PolicyTurn, scan: Scan<TurnTag>): Parsed {
  const { text } = turn;
  const element = nextElement(text, scan, 0);
  if (element.tag === null) {
    const span: Span = { in: 'text', start: 0, end: text.length };
    return { actions: [invalidAction(whyNothing(element, turn), span)], end: text.length };
  }
  const action = actionOf(text, element, meaningOf);
  return { actions: [action], end: action.type === 'invalid' ? text.length : element.end };
}

/** What the body of a tag means; the body is trimmed and not empty. */
export type Meaning = (tag: TurnTag, body: string, span: Span) => Action | Refusal;

/** The action of one element. Its span is the body as it stands, untrimmed; of an invalid one, the whole element. */
export function actionOf(text: string, element: Element, meaning: Meaning): Action {
  const read = readElement(text, element, meaning);
  return 'type' in read ? read : invalidAction(read, { in: 'text', start: element.start, end: element.end });
}

/** Why a text without an element has no action. What a limit cut off is no mistake of form. */
export function whyNothing(left: Leftover, turn: PolicyTurn): Refusal {
  if (turn.generation?.finish === 'length') {
    return { code: 'cut', reason: 'The turn ran into its length limit before an action was complete.' };
  }
  if (left.hidden) return { code: 'hidden-action', reason: 'Tags inside a thought or an invented reply do not act.' };
  if (left.unclosed !== null) {
    return { code: 'unclosed-tag', reason: `The tag "${left.unclosed.tag.name}" was opened and not closed.` };
  }
  return { code: 'no-action', reason: 'The turn holds no action.' };
}

function readElement(text: string, element: Element, meaning: Meaning): Action | Refusal {
  const { tag, nested } = element;
  const span: Span = { in: 'text', start: element.bodyStart, end: element.bodyEnd };
  if (tag.role === 'abstain') return { type: 'answer', text: '', abstain: true, span };
  if (nested && tag.role !== 'named-call') {
    return { code: 'nested-tag', reason: `The body of "${tag.name}" holds another tag.` };
  }
  const body = text.slice(element.bodyStart, element.bodyEnd).trim();
  if (body === '') return { code: 'empty-tag', reason: `The body of "${tag.name}" is empty.` };
  return meaning(tag, body, span);
}

// Actions are written out whole: to spread a draft and add its span takes a microsecond, three times all the rest.
function meaningOf(tag: TurnTag, body: string, span: Span): Action | Refusal {
  if (tag.role !== 'call') return { type: 'answer', text: body, span };
  const json = !tag.bare && body.startsWith('{') ? readObject(body) : null;
  if (json !== null && 'refusal' in json) return json.refusal;
  const args = json === null ? { [tag.tool.main]: body } : json.object;
  return refuseArguments(args, tag.tool) ?? { type: 'call', tool: tag.tool.name, args, span };
}
