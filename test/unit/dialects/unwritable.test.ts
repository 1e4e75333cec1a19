import { describe, expect, it } from 'vitest';
import type { Action, ActionDraft } from '../../../src/core/index.ts';
import { refuseUnwritable } from '../../../src/dialects/unwritable.ts';

const span = { in: 'text', start: 0, end: 1 } as const;
const draft: ActionDraft = { type: 'call', tool: 'search', args: { query: 'a' } };
const turn = { text: 'a' };
const refuse = (...actions: readonly Action[]) => refuseUnwritable([draft], turn, { actions, end: 1 });

describe('refuseUnwritable', () => {
  it('passes on the turn that reads as it was meant', () => {
    expect(refuse({ ...draft, span })).toBe(turn);
    const answer = { type: 'answer', text: 'a' } as const;
    const parsed = { actions: [{ ...answer, span }], end: 1 };
    expect(refuseUnwritable([{ ...answer, abstain: false }], turn, parsed)).toBe(turn);
  });

  it('tells why a turn would not be read', () => {
    const reason = 'The body of "search" is empty.';
    expect(() => refuse({ type: 'invalid', code: 'empty-tag', reason, span })).toThrow(
      `cannot write a call of "search": ${reason}`,
    );
  });

  it('refuses what reads as something else, as less or as more', () => {
    expect(() => refuse({ ...draft, args: { query: 'b' }, span })).toThrow('would be read as another one');
    expect(() => refuse()).toThrow('the turn would end before it');
    expect(() => refuse({ ...draft, span }, { ...draft, span })).toThrow('as more than it says');
  });
});
