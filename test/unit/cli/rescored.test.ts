import { describe, expect, it } from 'vitest';
import { rescoredRows, rescoredTable } from '../../../src/cli/rescored.ts';

const masked = { unscored: 'masked: aborted' };

describe('rescoredRows', () => {
  it('compares only episodes that both have scored', () => {
    const rows = rescoredRows([
      { cell: 'hop', preset: 'p', before: { value: 1 }, after: { value: 0.5 } },
      { cell: 'hop', preset: 'p', before: { value: 0 }, after: { value: 0 } },
      { cell: 'hop', preset: 'p', before: masked, after: masked },
    ]);
    expect(rows).toEqual([
      { cell: 'hop', preset: 'p', episodes: 3, scored: 2, before: 0.5, after: 0.25, changed: 0.5 },
    ]);
  });

  it('has a row for each cell and preset, and says nothing of what it cannot know', () => {
    const rows = rescoredRows([
      { cell: 'a', preset: 'p', before: null, after: masked },
      { cell: 'a', preset: 'q', before: { value: 1 }, after: { value: 1 } },
      { cell: 'b', preset: 'p', before: { value: 1 }, after: { value: 1 } },
    ]);
    expect(rows.map(({ cell, preset, scored, changed }) => [cell, preset, scored, changed])).toEqual([
      ['a', 'p', 0, null],
      ['a', 'q', 1, 0],
      ['b', 'p', 1, 0],
    ]);
    expect(rescoredTable(rows).rows[0]).toEqual(['a', 'p', '1', '0', '-', '-', '-', '-']);
  });
});
