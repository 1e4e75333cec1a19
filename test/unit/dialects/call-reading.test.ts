import { describe, expect, it } from 'vitest';
import { toolCalls } from '../../../src/dialects/index.ts';
import { tools } from './tools.ts';

const call = (name: string, args: unknown, id: string) => ({ id, name, arguments: JSON.stringify(args) });

const called = (name: string) => toolCalls().parse({ text: '', toolCalls: [call(name, {}, 'a')] }, tools).actions[0];

describe('readCalls', () => {
  it('spans the body of a call in the text, and all arguments of a native one', () => {
    const text = 'x<tool_call>{"name":"open","arguments":{"id":"p"}}</tool_call>';
    expect(toolCalls().parse({ text }, tools).actions[0]?.span).toEqual({ in: 'text', start: 12, end: 50 });
    const turn = { text: 'x', toolCalls: [call('open', { id: 'p' }, 'a'), call('open', { id: 'q' }, 'b')] };
    expect(
      toolCalls()
        .parse(turn, tools)
        .actions.map(({ span }) => span),
    ).toEqual([
      { in: 0, start: 0, end: 10 },
      { in: 1, start: 0, end: 10 },
    ]);
  });

  it('names the nearest tool, and quotes no more than 40 characters of a name', () => {
    expect(called('serch')).toMatchObject({ reason: 'There is no tool "serch"; did you mean "search"?' });
    expect(called('x'.repeat(1000))).toMatchObject({ reason: expect.stringContaining(`"${'x'.repeat(40)}"`) });
  });

  it('answers every native call by its id, also those that are too many', () => {
    const turn = { text: '', toolCalls: ['a', 'b', 'c'].map((id) => call('open', { id }, id)) };
    const { actions } = toolCalls({ callsPerTurn: 1 }).parse(turn, tools);
    expect(actions).toMatchObject([
      { type: 'call', callId: 'a' },
      { type: 'invalid', code: 'too-many-calls', callId: 'b' },
      { type: 'invalid', code: 'too-many-calls', callId: 'c' },
    ]);
  });

  it('refuses oversized arguments by id', () => {
    const turn = { text: '', toolCalls: [call('search', { query: 'x'.repeat(20_000) }, 'a')] };
    expect(toolCalls().parse(turn, tools).actions).toMatchObject([{ code: 'oversized-arguments', callId: 'a' }]);
  });

  it('spans the plain text that answers', () => {
    const text = '<think>a</think> Ada. ';
    const { actions, end } = toolCalls({ finalText: true }).parse({ text }, tools);
    expect(actions).toEqual([{ type: 'answer', text: 'Ada.', span: { in: 'text', start: 16, end: 22 } }]);
    expect(end).toBe(22);
  });
});
