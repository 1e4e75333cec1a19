import { describe, expect, it } from 'vitest';
import { spokenTurn } from '../../../src/cli/spoken-turn.ts';
import { open, search } from '../../../src/tools/index.ts';

const say = (line: string) => spokenTurn(line, [search, open]);

describe('spokenTurn', () => {
  it('means a call by the name of a tool', () => {
    expect(say('search who founded  Harrow Ferry ')).toEqual([
      { type: 'call', tool: 'search', args: { query: 'who founded  Harrow Ferry' } },
    ]);
    expect(say('open p12')).toEqual([{ type: 'call', tool: 'open', args: { id: 'p12' } }]);
  });

  it('means an answer, or that nobody can know', () => {
    expect(say('answer Ada Quill')).toEqual([{ type: 'answer', text: 'Ada Quill' }]);
    expect(say('unknown')).toEqual([{ type: 'answer', text: '', abstain: true }]);
  });

  it.each(['<search>a</search>', 'search', 'answer', '', 'unknown land', 'searching for it'])(
    'passes %j on as it is',
    (line) => {
      expect(say(line)).toBe(line);
    },
  );
});
