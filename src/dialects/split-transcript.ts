import type { PolicyTurn } from '../core/index.ts';
import { tagTable, type TagRow, type TagRowName } from './tag-table.ts';
import { scanFor, type Tag } from './tag-scan.ts';

/** One turn of a recorded transcript: what the policy wrote, and what it was shown then; `null` where nothing came. */
export interface TranscriptTurn {
  readonly policy: PolicyTurn;
  readonly observation: string | null;
}

/**
 * Splits a flattened transcript (the response without its prompt) into turns; the pieces in order are the transcript.
 * What the world wrote is: an information block that stands directly behind a query, with the white space around it; and
 * Search-R1's word on an invalid turn. Any other information block is the policy's own invention and stays in its text.
 * A block that lost its closing tag to a hard cut runs to the end, so that nothing behind it can act. Linear.
 */
export function splitTranscript(transcript: string, row: TagRowName): readonly TranscriptTurn[] {
  const shown = [...informationIn(transcript, tagTable[row]), ...feedbackIn(transcript)];
  const turns: TranscriptTurn[] = [];
  let at = 0;
  for (const { start, end } of shown.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    turns.push({ policy: { text: transcript.slice(at, start) }, observation: transcript.slice(start, end) });
    at = end;
  }
  if (at < transcript.length) turns.push({ policy: { text: transcript.slice(at) }, observation: null });
  return turns;
}

/** A stretch that the world wrote. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function informationIn(transcript: string, { search, information }: TagRow): Stretch[] {
  const scan = scanFor<Tag>([
    { name: 'search', open: search[0], close: search[1] },
    { name: 'information', open: information[0], close: information[1] },
  ]);
  const stretches: Stretch[] = [];
  let queryEnd: number | null = null;
  let start: number | null = null;
  for (let mark = scan(transcript, 0); mark !== null; mark = scan(transcript, mark.end)) {
    const isInformation = mark.tag.name === 'information';
    if (start !== null) {
      if (!isInformation || !mark.closing) continue;
      stretches.push({ start, end: afterLineFeeds(transcript, mark.end) });
      start = null;
    } else if (isInformation && !mark.closing && queryEnd !== null) {
      start = transcript.slice(queryEnd, mark.start).trim() === '' ? queryEnd : null;
    }
    queryEnd = !isInformation && mark.closing ? mark.end : null;
  }
  if (start !== null) stretches.push({ start, end: transcript.length });
  return stretches;
}

// How the feedback of Search-R1's release begins and ends (`generation.py`, execute_predictions).
const feedbackBegins = 'My previous action is invalid';
const feedbackEnds = 'Let me try again.';

function feedbackIn(transcript: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = transcript.indexOf(feedbackBegins);
  while (at !== -1) {
    const last = transcript.indexOf(feedbackEnds, at);
    if (last === -1) break;
    const end = afterLineFeeds(transcript, last + feedbackEnds.length);
    stretches.push({ start: transcript.startsWith('\n', at - 1) ? at - 1 : at, end });
    at = transcript.indexOf(feedbackBegins, end);
  }
  return stretches;
}

/** The place after the blank line that closes an observation: at most two line feeds further. */
function afterLineFeeds(text: string, at: number): number {
  if (!text.startsWith('\n', at)) return at;
  return text.startsWith('\n', at + 1) ? at + 2 : at + 1;
}
