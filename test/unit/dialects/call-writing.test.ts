import { describe, expect, it } from 'vitest';
import type { ActionDraft } from '../../../src/core/index.ts';
import { toolCalls } from '../../../src/dialects/index.ts';
import { tools } from './tools.ts';

const write = (...actions: readonly ActionDraft[]) => toolCalls().write(actions, tools);
const open = (id: string, callId?: string): ActionDraft => ({ type: 'call', tool: 'open', args: { id }, callId });

describe('writeCalls', () => {
  it('writes calls with ids natively', () => {
    expect(write(open('p', 'a'), open('q', 'b'))).toEqual({
      text: '',
      toolCalls: [
        { id: 'a', name: 'open', arguments: '{"id":"p"}' },
        { id: 'b', name: 'open', arguments: '{"id":"q"}' },
      ],
    });
  });

  it('writes calls without ids as text in which no tag can close', () => {
    expect(write(open('</tool_call>')).text).toBe(
      '<tool_call>\n{"name":"open","arguments":{"id":"\\u003c/tool_call>"}}\n</tool_call>',
    );
  });

  it('writes answers as tags', () => {
    expect(write({ type: 'answer', text: 'Ada' }).text).toBe('<answer>Ada</answer>');
    expect(write({ type: 'answer', text: '', abstain: true }).text).toBe('<abstain/>');
  });

  const refused: readonly (readonly [string, readonly ActionDraft[]])[] = [
    ['nothing', []],
    ['a call beside an answer', [open('p'), { type: 'answer', text: 'a' }]],
    [
      'two answers',
      [
        { type: 'answer', text: 'a' },
        { type: 'answer', text: 'b' },
      ],
    ],
    ['calls with ids beside calls without', [open('p', 'a'), open('q')]],
    ['calls without ids beside calls with', [open('p'), open('q', 'a')]],
    ['one id twice', [open('p', 'a'), open('q', 'a')]],
    ['an empty id', [open('p', '')]],
    ['more calls than a turn holds', Array.from({ length: 17 }, (_, index) => open(String(index)))],
    ['an unknown tool', [{ type: 'call', tool: 'serch', args: {} }]],
    ['a verdict', [{ type: 'judge', verdict: 'yes' }]],
  ];
  it.each(refused)('refuses %s', (_, actions) => {
    expect(() => write(...actions)).toThrow(expect.objectContaining({ code: 'dialect/unwritable' }));
  });
});
