import { isWhitespace, pointAt, unitsOf } from '../../../text/index.ts';
import { ASSISTANT_MARK } from './transcript.ts';

const anyTag = /(<\/?(?:think|search|information|answer)>)/;

/** Which tag may follow where, and where it leads; inside a block any text may stand, between blocks none. */
const steps: { readonly [state: string]: { readonly [tag: string]: string } } = {
  start: { '<think>': 'in think' },
  'in think': { '</think>': 'thought' },
  thought: { '<search>': 'in search', '<answer>': 'in answer' },
  'in search': { '</search>': 'searched' },
  searched: { '<information>': 'in information' },
  'in information': { '</information>': 'informed' },
  informed: { '<think>': 'in think' },
  'in answer': { '</answer>': 'end' },
  end: {},
};

/**
 * The published format check (`is_valid_sequence` of Search-R1's `qa_em_format.py`): behind the assistant mark the tags
 * run think (search information think)* answer with nothing but white space between them. (Its count of opening and
 * closing tags follows from that.) A trailing `<|im_end|>` or the feedback on an invalid action makes a transcript invalid.
 */
export function isTagSequence(transcript: string): boolean {
  const mark = transcript.indexOf(ASSISTANT_MARK);
  if (mark < 0) return false;
  const content = transcript.slice(mark + ASSISTANT_MARK.length);
  let state = 'start';
  for (const [at, part] of content.split(anyTag).entries()) {
    const isTag = at % 2 === 1;
    if (!isTag && (state.startsWith('in ') || isBlank(part))) continue;
    const next = isTag ? steps[state]?.[part] : undefined;
    if (next === undefined) return false;
    state = next;
  }
  return state === 'end';
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const point = pointAt(text, at);
    if (!isWhitespace(point)) return false;
    at += unitsOf(point);
  }
  return true;
}
