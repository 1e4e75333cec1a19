import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/index.ts';
import { dialectParts, toolCalls } from '../../../src/dialects/index.ts';
import { tools } from './tools.ts';

describe('toolCalls', () => {
  it('is made with defaults, by function and from the shelf', () => {
    const part = dialectParts['tool-calls'];
    expect(part?.make(check(part.params, {}, 'tool-calls'), undefined).placement).toBe('tool');
    expect(() => toolCalls({ callsPerTurn: 0 })).toThrow('callsPerTurn');
  });
});

describe('instructions', () => {
  it('hold an example of every action, which reads as what it says', () => {
    const dialect = toolCalls();
    const read = dialect
      .instructions(tools)
      .split('\n')
      .map((line) => dialect.parse({ text: line }, tools).actions[0])
      .filter((action) => action?.type === 'call' || action?.type === 'answer');
    expect(read).toMatchObject([
      { tool: 'search', args: { query: 'query' } },
      { tool: 'open', args: { id: 'id' } },
      { tool: 'calculate', args: { expression: 'expression' } },
      { type: 'answer', text: 'answer' },
      { type: 'answer', abstain: true },
    ]);
  });

  it('say that plain text answers only where it does', () => {
    expect(toolCalls().instructions(tools)).not.toContain('plain text');
    expect(toolCalls({ finalText: true }).instructions(tools)).toContain('plain text');
  });

  it('name every argument of a tool', () => {
    expect(toolCalls().instructions(tools)).toContain('Arguments: expression, digits.');
  });
});
