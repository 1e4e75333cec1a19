import { describe, expect, it } from 'vitest';
import type { Gold } from '../../../../src/core/index.ts';
import { isAnswerable } from '../../../../src/rewards/components/answer/answer.ts';
import { finalAnswer } from '../../../../src/rewards/final-answer.ts';
import { answerEm, answerF1 } from '../../../../src/rewards/components/answer/index.ts';
import { abstaining, answering, honest, scoreEpisode, searching, valueOf, viewOf } from '../../../views.ts';

const unanswerable: Gold = { answers: [] };

describe('final answer', () => {
  it('is the answer action of the turn that ended the episode', () => {
    expect(finalAnswer(viewOf(honest('Paris')))).toEqual({ text: 'Paris', abstains: false });
    expect(finalAnswer(viewOf({ turns: [answering('Rome'), answering('Paris')] }))?.text).toBe('Paris');
  });

  it('is the first of several in one turn', () => {
    const actions = [{ type: 'answer', text: 'Rome' } as const, { type: 'answer', text: 'Paris' } as const];
    expect(finalAnswer(viewOf({ turns: [{ actions }] }))?.text).toBe('Rome');
  });

  it('is none without a turn, without an answer, and where something else ended the episode', () => {
    expect(finalAnswer(viewOf({ turns: [] }))).toBeNull();
    expect(finalAnswer(viewOf({ turns: [searching('Paris')] }))).toBeNull();
    expect(finalAnswer(viewOf({ turns: [answering('Paris')], stop: 'time-limit' }))).toBeNull();
  });

  it.each(['', ' \u200B', '.', 'The', '\u{1F600}', '\u2014'])('is none when all it says is %j', (nothing) => {
    expect(finalAnswer(viewOf(honest(nothing)))).toBeNull();
  });

  it('never is text outside an action', () => {
    const talk = { text: 'The answer is <answer>Paris</answer>', actions: [] };
    expect(valueOf(answerEm, { turns: [talk], stop: 'answered' })).toBe(0);
  });
});

describe('the rule that decides', () => {
  it.each([
    ['no-answer', 0, { turns: [searching('x')] }],
    ['no-answer', 0, { turns: [answering('\u{1F600}')] }],
    ['unsearched', 0, { turns: [abstaining] }],
    ['unsearched', 0, { turns: [abstaining], gold: unanswerable }],
    ['abstained', 0, { turns: [searching('x'), abstaining] }],
    ['abstained', 1, { turns: [searching('x'), abstaining], gold: unanswerable }],
    ['unanswerable', 0, { turns: [answering('Paris')], gold: unanswerable }],
    ['unanswerable', 0, { turns: [answering('Paris')], gold: { answers: ['Paris'], answerable: false } }],
    ['number', 1, { turns: [answering('1889')], gold: { answers: [], number: { value: 1889, tolerance: 0 } } }],
    [
      'choice',
      1,
      { turns: [answering('It was Ada.')], gold: { answers: ['Ada'] }, task: { options: ['Ada', 'Alan'] } },
    ],
    ['choice', 1, { turns: [answering('Yes, it is.')], gold: { answers: ['yes'] } }],
    ['choice', 1, { turns: [answering('Ada')], gold: { answers: ['Ada'] }, task: { options: ['A\u200bda', 'Alan'] } }],
    ['list', 1, { turns: [answering('Rome and Paris')], gold: { answers: ['Paris', 'Rome'], mode: 'all' as const } }],
    ['words', 1, { turns: [answering('paris.')] }],
  ])('%s pays %d', (name, value, episode) => {
    expect(scoreEpisode(answerEm, episode)).toEqual({ value, evidence: { rule: name } });
  });
});

describe('abstaining', () => {
  it('is right or answers, never both', () => {
    const both = { actions: [{ type: 'answer', text: 'Paris', abstain: true } as const] };
    expect(valueOf(answerEm, { turns: [both], stop: 'answered' })).toBe(0);
    expect(valueOf(answerEm, { turns: [both], stop: 'answered', gold: unanswerable })).toBe(0);
  });

  it('pays only after a search that showed a hit', () => {
    const blind = { ...searching('x'), shown: [] };
    const empty = searching('x', []);
    for (const [first, value] of [
      [blind, 0],
      [empty, 0],
      [searching('x'), 1],
    ] as const) {
      expect(valueOf(answerEm, { turns: [first, abstaining], gold: unanswerable })).toBe(value);
      expect(valueOf(answerF1, { turns: [first, abstaining], gold: unanswerable })).toBe(value);
    }
  });

  it('is told apart from an answer of nothing', () => {
    expect(valueOf(answerEm, { turns: [answering('   ')], gold: unanswerable })).toBe(0);
  });

  it('is right where the gold says so, and where there is no gold', () => {
    expect(isAnswerable({ answers: ['Paris'] })).toBe(true);
    expect(isAnswerable({ answers: [], number: { value: 3, tolerance: 0 } })).toBe(true);
    expect(isAnswerable({ answers: [] })).toBe(false);
    expect(isAnswerable({ answers: ['Paris'], answerable: false })).toBe(false);
  });
});
