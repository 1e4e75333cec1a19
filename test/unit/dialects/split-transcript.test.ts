import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTranscript, tagRowNames } from '../../../src/dialects/index.ts';
import { tagText } from './tag-text.ts';

const pieces = (transcript: string) =>
  splitTranscript(transcript, 'search-r1').map(({ policy, observation }) => [policy.text, observation]);

describe('splitTranscript', () => {
  it('tells what the policy wrote from what it was shown', () => {
    const transcript =
      '<think>a</think><search>b</search>\n\n<information>Doc 1: c</information>\n\n<think>d</think><answer>e</answer>';
    expect(pieces(transcript)).toEqual([
      ['<think>a</think><search>b</search>', '\n\n<information>Doc 1: c</information>\n\n'],
      ['<think>d</think><answer>e</answer>', null],
    ]);
  });

  it('leaves an invented information block to the policy', () => {
    const invented = '<information>a</information><search>b</search> so <information>c</information>';
    expect(pieces(invented)).toEqual([[invented, null]]);
  });

  it('does not let a document end its block or answer', () => {
    const block = '\n<information>a</search><answer>b</answer><information>c</information>';
    expect(pieces(`<search>q</search>${block}d`)).toEqual([
      ['<search>q</search>', block],
      ['d', null],
    ]);
  });

  it('gives the rest to a block that lost its closing tag', () => {
    expect(pieces('<search>q</search>\n\n<information>a<answer>b</answer>')).toEqual([
      ['<search>q</search>', '\n\n<information>a<answer>b</answer>'],
    ]);
  });

  it('knows the feedback that Search-R1 writes, with the tags in it', () => {
    const feedback =
      '\nMy previous action is invalid. If I search, the query goes between <search> and </search>. Let me try again.\n';
    expect(pieces(`no tag${feedback}<answer>a</answer>`)).toEqual([
      ['no tag', feedback],
      ['<answer>a</answer>', null],
    ]);
  });

  it('has nothing to split in nothing', () => {
    expect(pieces('')).toEqual([]);
  });

  it.each(tagRowNames)('%s: the pieces in order are the transcript', (row) => {
    const text = fc.array(
      fc.oneof(tagText, fc.constantFrom('My previous action is invalid', 'Let me try again.', '\n')),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const transcript = parts.join('');
        const turns = splitTranscript(transcript, row);
        expect(turns.map(({ policy, observation }) => policy.text + (observation ?? '')).join('')).toBe(transcript);
      }),
    );
  });
});
