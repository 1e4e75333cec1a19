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
  it('say that plain text answers only where it does', () => {
    expect(toolCalls().instructions(tools)).not.toContain('plain text');
    expect(toolCalls({ finalText: true }).instructions(tools)).toContain('plain text');
  });

  it('name every argument of a tool', () => {
    expect(toolCalls().instructions(tools)).toContain('Arguments: expression, digits.');
  });
});
