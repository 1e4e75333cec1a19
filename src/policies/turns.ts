import type { ActionDraft, Observation } from '../core/index.ts';
import { clean } from '../text/index.ts';
import type { Hello } from './policy.ts';

/** Longest query or answer of a scripted policy, in UTF-16 units: as UTF-8 it stays below the 4 KiB that `search` takes. */
const LONGEST = 1000;

const bracket = /[<>]/g;

/** Text that every dialect can write: one line without angle brackets. */
function plainText(text: string): string {
  return clean(text.slice(0, LONGEST).replace(bracket, ' '));
}

/** The turn that searches; a query with nothing in it becomes a question mark, which finds nothing. */
export function searching(query: string): readonly ActionDraft[] {
  return [{ type: 'call', tool: 'search', args: { query: plainText(query) || '?' } }];
}

/** The turn that answers; an answer with nothing in it is none, so the policy abstains. */
export function answering(text: string | undefined): readonly ActionDraft[] {
  const said = plainText(text ?? '');
  return [said === '' ? { type: 'answer', text: '', abstain: true } : { type: 'answer', text: said }];
}

/** Whether there is a tool to search with, a turn left after this one, and a call left. */
export function maySearch({ tools }: Hello, { remaining }: Observation): boolean {
  return tools.includes('search') && remaining.turns > 1 && (remaining.calls['search'] ?? 1) > 0;
}
