import { fail, type ActionDraft, type PolicyTurn } from '../core/index.ts';
import { readWritten, type Written } from '../policies/index.ts';
import type { Setting } from './setting.ts';

/** What a policy may hand in for a turn: text, a whole turn, or actions that the dialect writes. */
export type TurnInput = Written;

/** The turn that was handed in, or a coded refusal: what comes here may come from anywhere. */
export function turnOf({ dialect, definition }: Setting, input: TurnInput): PolicyTurn {
  const written = readWritten(input);
  if (typeof written === 'string') return { text: written };
  if (isDrafts(written)) return dialect.write(written, definition.tools);
  const finish = written.generation?.finish;
  if (finish === 'abort' || finish === 'error') {
    fail('step/unfinished', `the generation ended with "${finish}": resume or repeat the call, then step`);
  }
  return written;
}

function isDrafts(written: PolicyTurn | readonly ActionDraft[]): written is readonly ActionDraft[] {
  return Array.isArray(written);
}
