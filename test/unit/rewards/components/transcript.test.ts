import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  cutResponse,
  flatten,
  lastAnswer,
} from '../../../../src/rewards/components/transcript/transcript.ts';
import { answering, searching, viewOf } from '../../../views.ts';

describe('the flattened transcript', () => {
  const episode = viewOf({
    instructions: 'Use tags.',
    turns: [
      {
        ...searching('capital of France'),
        text: `${searching('capital of France').text} and so on`,
        observed: 'Question: which capital?',
      },
      { ...answering('Paris'), observed: '\n\n<information>Doc 1: Paris</information>\n\n' },
    ],
  });

  it('is prompt, then turns with the observations between them, in Qwen\u2019s chat form', () => {
    const [prompt, response] = flatten(episode).split('<|im_start|>assistant\n');
    expect(prompt).toMatch(/^<\|im_start\|>user\nUse tags\.\n[^]*Question: which capital\?<\|im_end\|>\n$/);
    expect(response).toBe(
      '<think>I must look.</think><search>capital of France</search>' +
        '\n\n<information>Doc 1: Paris</information>\n\n' +
        '<think>I know.</think><answer>Paris</answer>',
    );
  });

  it('holds the two answers of the released prompt, whatever the instructions say', () => {
    expect(blocksOf(flatten(viewOf({ turns: [] })), 'answer')).toEqual([' and ', ' Beijing ']);
  });
});

describe('what is kept of a response', () => {
  it('ends behind its first </search>, else behind its first </answer>', () => {
    expect(cutResponse('<answer>a</answer><search>b</search>c')).toBe('<answer>a</answer><search>b</search>');
    expect(cutResponse('<answer>a</answer> b <answer>c</answer>')).toBe('<answer>a</answer>');
    expect(cutResponse('nothing at all')).toBe('nothing at all');
  });
});

describe('the blocks of a tag', () => {
  it('are the matches of a lazy pattern', () => {
    expect(blocksOf('<answer>a</answer> x <answer><answer>b</answer></answer>', 'answer')).toEqual(['a', '<answer>b']);
    expect(blocksOf('</answer><answer>open', 'answer')).toEqual([]);
  });

  it('are found in linear time', () => {
    expect(blocksOf('<answer>'.repeat(200_000), 'answer')).toEqual([]);
  });
});

describe('the last answer', () => {
  it('needs two', () => {
    expect(lastAnswer('<answer>a</answer>')).toBeNull();
    expect(lastAnswer('<answer>a</answer><answer>b</answer>')).toBe('b');
  });
});
