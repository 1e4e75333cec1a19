import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/index.ts';
import { toolCalls } from '../../../src/dialects/index.ts';

const dialect = toolCalls();
const hits: Block = { type: 'hits', hits: [{ id: 'p1', title: 'T', text: 'x', score: 1, rank: 1 }], callId: 'a' };
const remaining = { turns: 1, invalid: 3, characters: 10, calls: {} };

describe('renderCalls', () => {
  it('answers each call with a tool message of its id', () => {
    const blocks: readonly Block[] = [
      hits,
      { type: 'notice', code: 'bad-json', detail: 'The call is not a JSON object.', callId: 'b' },
    ];
    expect(dialect.render(blocks, null).messages).toEqual([
      { role: 'tool', content: 'Doc 1(Id: p1, Title: T) x', tool_call_id: 'a' },
      { role: 'tool', content: expect.stringContaining('The call is not a JSON object.'), tool_call_id: 'b' },
    ]);
  });

  it('puts replies between tags in the text, and other words beside them', () => {
    const blocks: readonly Block[] = [
      { type: 'text', text: 'Question: who?' },
      { type: 'result', tool: 'calculate', value: { sum: 2 } },
    ];
    const { text, messages } = dialect.render(blocks, null);
    expect(text).toBe('\n\nQuestion: who?\n\n<tool_response>\n{"sum":2}\n</tool_response>\n\n');
    expect(messages.map(({ role }) => role)).toEqual(['user', 'tool']);
  });

  it('tells the budget at the tail of the last message, so that no user message follows a reply', () => {
    const { text, messages } = dialect.render([hits], remaining);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.content).toMatch(/x\n\nLeft: turns 1.*\.$/);
    expect(text).toMatch(/<\/tool_response>\n\nLeft: turns 1.*\.\n\n$/);
    expect(dialect.render([], remaining).messages).toMatchObject([{ role: 'user' }]);
  });

  it('is silent about nothing', () => {
    expect(dialect.render([], null)).toEqual({ text: '', messages: [] });
  });
});
