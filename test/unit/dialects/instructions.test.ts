import { describe, expect, it } from 'vitest';
import { everyDialect } from './every-dialect.ts';
import { tools } from './tools.ts';

describe('instructions', () => {
  it.each(everyDialect)('%s: hold an example of every action, which reads as what it says', (_, dialect) => {
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
});
