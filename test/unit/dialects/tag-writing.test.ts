import { describe, expect, it } from 'vitest';
import type { ActionDraft } from '../../../src/core/index.ts';
import { searchTags } from '../../../src/dialects/index.ts';
import { tools } from './tools.ts';

const write = (...actions: readonly ActionDraft[]) => searchTags().write(actions, tools).text;

describe('writeTags', () => {
  it('writes each kind of action', () => {
    expect(write({ type: 'call', tool: 'search', args: { query: 'a < b' } })).toBe('<search>a < b</search>');
    expect(write({ type: 'answer', text: 'Ada' })).toBe('<answer>Ada</answer>');
    expect(write({ type: 'answer', text: '', abstain: true })).toBe('<abstain/>');
    expect(write({ type: 'call', tool: 'calculate', args: { expression: '1+1' } })).toBe('<calculate>1+1</calculate>');
  });

  it('writes as JSON what bare text cannot hold', () => {
    expect(write({ type: 'call', tool: 'calculate', args: { expression: '</calculate>', digits: 1 } })).toBe(
      '<calculate>{"expression":"\\u003c/calculate>","digits":1}</calculate>',
    );
    expect(write({ type: 'call', tool: 'calculate', args: { expression: '{1}' } })).toBe(
      '<calculate>{"expression":"{1}"}</calculate>',
    );
  });

  const refused: readonly (readonly [string, readonly ActionDraft[]])[] = [
    ['nothing', []],
    [
      'two actions',
      [
        { type: 'answer', text: 'a' },
        { type: 'answer', text: 'b' },
      ],
    ],
    ['a closing tag in a query', [{ type: 'call', tool: 'search', args: { query: 'a</search>b' } }]],
    ['an opening tag in an answer', [{ type: 'answer', text: 'a<think>' }]],
    ['white space at the ends', [{ type: 'answer', text: ' a' }]],
    ['an empty query', [{ type: 'call', tool: 'search', args: { query: '' } }]],
    ['a second argument beside a query', [{ type: 'call', tool: 'search', args: { query: 'a', k: 3 } }]],
    ['arguments that the tool does not take', [{ type: 'call', tool: 'calculate', args: { digits: 1 } }]],
    ['a call id', [{ type: 'call', tool: 'search', args: { query: 'a' }, callId: '1' }]],
    ['citations', [{ type: 'answer', text: 'a', citations: [] }]],
    ['a verdict', [{ type: 'judge', verdict: 'yes' }]],
    ['text beside giving up', [{ type: 'answer', text: 'a', abstain: true }]],
  ];
  it.each(refused)('refuses %s', (_, actions) => {
    expect(() => write(...actions)).toThrow(expect.objectContaining({ code: 'dialect/unwritable' }));
  });

  it('names the nearest tool on offer', () => {
    expect(() => write({ type: 'call', tool: 'serch', args: { query: 'a' } })).toThrow('did you mean "search"?');
  });
});
