import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../../src/eval/index.ts';
import { declared } from './declared.ts';

describe('levelsOf', () => {
  it('tells the levels below reset at reset, and nothing of them to the parameters', () => {
    const levels = levelsOf(declared({ factors: { 'reset.step': [0, 9], k: [3] }, reset: { heldOutSuccess: [0.5] } }));
    expect(levels.map(({ reset, params }) => ({ reset, params }))).toEqual([
      { reset: { heldOutSuccess: [0.5], step: 0 }, params: { k: 3 } },
      { reset: { heldOutSuccess: [0.5], step: 9 }, params: { k: 3 } },
    ]);
    expect(levels[1]?.cells[0]?.id).toBe('hop reset.step=9 k=3');
  });

  it('makes one level of a scenario without factors', () => {
    const [level, ...others] = levelsOf(declared({ params: { k: 3 }, preset: 'zerosearch' }));
    expect(others).toEqual([]);
    expect(level?.params).toEqual({ k: 3, preset: 'zerosearch' });
    expect(level?.cells.map(({ id }) => id)).toEqual(['hop', 'no-op']);
  });

  it('combines every level with every other, the last factor turning fastest', () => {
    const levels = levelsOf(declared({ factors: { k: [1, 5], turns: [2, 4] }, params: { k: 3 } }));
    expect(levels.map(({ params }) => params)).toEqual([
      { k: 1, turns: 2 },
      { k: 1, turns: 4 },
      { k: 5, turns: 2 },
      { k: 5, turns: 4 },
    ]);
    expect(levels[1]?.cells[0]?.id).toBe('hop k=1 turns=4');
  });

  it('reaches inside by dots, and gives a part that was a bare name its parameters', () => {
    const [level] = levelsOf(
      declared({
        params: { retriever: 'bm25', calls: { open: 1 } },
        factors: { 'retriever.k1': [0.9], 'calls.search': [2] },
      }),
    );
    expect(level?.params).toEqual({ retriever: { use: 'bm25', k1: 0.9 }, calls: { open: 1, search: 2 } });
  });

  it('knows policies by name, by id and parameters, and as programs', () => {
    const [level] = levelsOf(
      declared({
        policies: [
          'hop',
          { id: 'deep', use: 'hop', turns: 9 },
          'cmd:./mine --fast',
          { id: 'theirs', use: 'cmd:./theirs' },
        ],
      }),
    );
    expect(level?.cells.map(({ policy, use }) => [policy, use])).toEqual([
      ['hop', { use: 'hop' }],
      ['deep', { use: 'hop', turns: 9 }],
      ['cmd:./mine --fast', { use: 'cmd', program: './mine --fast' }],
      ['theirs', { use: 'cmd', program: './theirs' }],
    ]);
  });
});
