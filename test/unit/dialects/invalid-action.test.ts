import { describe, expect, it } from 'vitest';
import { invalidAction, sentence } from '../../../src/dialects/invalid-action.ts';

describe('invalidAction', () => {
  it('keeps the call that it answers', () => {
    const span = { in: 1, start: 0, end: 2 };
    const refusal = { code: 'bad-json', reason: 'No.' } as const;
    expect(invalidAction(refusal, span, 'c1')).toEqual({ type: 'invalid', ...refusal, span, callId: 'c1' });
  });
});

describe('sentence', () => {
  it('ends with one mark', () => {
    expect(['a', 'a.', 'a?'].map(sentence)).toEqual(['a.', 'a.', 'a?']);
  });
});
