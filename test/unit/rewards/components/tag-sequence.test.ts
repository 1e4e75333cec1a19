import { describe, expect, it } from 'vitest';
import { isTagSequence } from '../../../../src/rewards/components/transcript/tag-sequence.ts';

const valid =
  '<|im_start|>assistant\n<think>t</think>\n<search>q</search>\n\n<information>d</information>\n<think>t</think><answer>a</answer>\n';

describe('the published format check', () => {
  it('accepts think, any number of searches, then an answer', () => {
    expect(isTagSequence('<|im_start|>assistant <think>t</think> <answer>a</answer>')).toBe(true);
    expect(isTagSequence(valid)).toBe(true);
    const round = '<search>q</search><information>d</information><think>t</think>';
    expect(isTagSequence(`prompt <|im_start|>assistant<think></think>${round.repeat(9)}<answer></answer>`)).toBe(true);
  });

  it('reads from the first assistant mark on, and needs one', () => {
    expect(isTagSequence(valid.replace('<|im_start|>assistant', 'Assistant:'))).toBe(false);
    expect(isTagSequence(`<answer>in the prompt</answer>${valid}`)).toBe(true);
    expect(isTagSequence(valid + valid)).toBe(false);
  });

  it.each([
    ['a trailing end mark', `${valid}<|im_end|>`],
    ['the feedback on an invalid action', valid.replace('<search>', 'My previous action is invalid.\n<search>')],
    ['text between tags', valid.replace('</information>\n', '</information> so ')],
    [
      'two searches without a thought',
      valid.replace('<search>', '<search>q</search><information>d</information><search>'),
    ],
    ['an answer without a thought', '<|im_start|>assistant<answer>a</answer>'],
    ['a second answer', valid.replace('</answer>', '</answer><answer>b</answer>')],
    ['a tag inside a block', valid.replace('>q<', '><think>q</think><')],
    ['an unclosed tag', valid.replace('</think>\n<search>', '\n<search>')],
    ['no end', '<|im_start|>assistant<think>t</think>'],
    ['nothing', '<|im_start|>assistant'],
  ])('refuses %s', (_, transcript) => {
    expect(isTagSequence(transcript)).toBe(false);
  });

  it('takes Python\u2019s white space for blank', () => {
    expect(isTagSequence(valid.replace('\n\n', '\u0085\u001c\u3000'))).toBe(true);
    expect(isTagSequence(valid.replace('\n\n', '\ufeff'))).toBe(false);
  });
});
