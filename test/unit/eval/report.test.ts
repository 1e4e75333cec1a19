import { describe, expect, it } from 'vitest';
import {
  detectableOf,
  detectableSentence,
  exitCodeOf,
  type Measured,
  reportOf,
  type Report,
  type Scenario,
  tablesOf,
} from '../../../src/eval/index.ts';
import { declared, episode } from './declared.ts';

const ids = Array.from({ length: 40 }, (_, at) => `t${at}`);

function reported(scenario: Scenario, episodes: readonly Measured[], privileged: readonly string[] = []): Report {
  return reportOf(scenario, {
    tasks: { name: 'made', fingerprint: 'f00d', ids },
    episodes,
    privileged: new Set(privileged),
  });
}

/** hop is right on three tasks of four, no-op never. */
const plain = ids.flatMap((id, at) => [episode(['hop', id], at % 4 === 0 ? 0 : 1), episode(['no-op', id], 0)]);
const compared = declared({
  metrics: ['em'],
  compare: [
    { id: 'C1', metric: 'em', a: { policy: 'hop' }, b: { policy: 'no-op' } },
    { id: 'C2', metric: 'em', a: { policy: 'no-op' }, b: { policy: 'hop' } },
  ],
  expect: [
    { id: 'E1', comparison: 'C1', above: 0.5 },
    { id: 'E2', metric: 'em', policy: 'no-op', equals: 0 },
    { id: 'E3', metric: 'em', above: 0.5 },
    { id: 'E4', metric: 'em', policy: 'hop', above: 0.75 },
  ],
});

/** What the table of a cell says of itself when so many of its episodes are masked. */
function notesWith(masked: number): readonly string[] {
  const episodes = ids.map((id, at) =>
    at < masked ? episode(['hop', id], null, { stop: 'world-failed', total: null }) : episode(['hop', id], 1),
  );
  return tablesOf(reported(declared({ policies: ['hop'] }), episodes))[0]?.notes ?? [];
}

/** Four rollouts of which so many are right. */
function group(id: string, right: number): readonly Measured[] {
  return Array.from({ length: 4 }, (_, rollout) => episode(['hop', id], rollout < right ? 1 : 0, { rollout }));
}

describe('reportOf', () => {
  it('reports each cell with its interval', () => {
    const { cells } = reported(compared, plain);
    expect(cells.map(({ id }) => id)).toEqual(['hop', 'no-op']);
    expect(cells[0]?.metrics['em']).toMatchObject({ mean: 0.75, tasks: 40 });
    expect(cells[1]?.metrics['em']).toEqual({ mean: 0, interval: [0, 0], tasks: 40 });
  });

  it('gives equal values equal intervals, in whatever column they stand', () => {
    const scenario = declared({ metrics: ['em', 'reward'], policies: ['hop'] });
    const both = plain.map((one) => ({
      ...one,
      values: { em: one.values['em'] ?? null, reward: one.values['em'] ?? null },
    }));
    const [cell] = reported(scenario, both).cells;
    expect(cell?.metrics['reward']).toEqual(cell?.metrics['em']);
  });

  it('compares on the same tasks and adjusts for the number of comparisons', () => {
    const { comparisons } = reported(compared, plain);
    const [c1, c2] = comparisons;
    expect(c1).toMatchObject({ a: 'hop', b: 'no-op', difference: { mean: 0.75, changed: 0.75, tasks: 40 } });
    expect(c2?.difference?.mean).toBe(-0.75);
    expect(c1?.holm).toBeCloseTo(2 * (c1?.difference?.p ?? 0), 12);
  });

  it('says of each expectation whether it held, failed or was not shown', () => {
    const { expectations } = reported(compared, plain);
    expect(expectations.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'E1 held',
      'E2 held',
      'E3 failed',
      'E4 not-shown',
    ]);
    expect(expectations[2]?.seen.map(({ of }) => of)).toEqual(['hop', 'no-op']);
  });

  it('asks for exit code 1 when an expectation failed, not when it was not shown', () => {
    expect(exitCodeOf(reported(compared, plain))).toBe(1);
    expect(exitCodeOf(reported({ ...compared, expect: compared.expect.filter(({ id }) => id !== 'E3') }, plain))).toBe(
      0,
    );
  });

  it('asks for exit code 3 when a cell has no scored episode', () => {
    const masked = ids.map((id) => episode(['no-op', id], null, { stop: 'world-failed', total: null }));
    const report = reported(compared, [...plain.filter(({ cell }) => cell === 'hop'), ...masked]);
    expect(exitCodeOf(report)).toBe(3);
    expect(report.cells[1]).toMatchObject({ masked: 1, scored: 0, metrics: { em: null } });
    expect(report.expectations[1]?.outcome).toBe('not-shown');
  });

  it('gives the same bytes in whatever order the episodes ended', () => {
    const shuffled = plain.toSorted((x, y) => (x.task + x.cell < y.task + y.cell ? 1 : -1));
    expect(JSON.stringify(reported(compared, shuffled))).toBe(JSON.stringify(reported(compared, plain)));
  });

  it('counts masked, unscored, failed and truncated episodes apart', () => {
    const [report] = reported(declared({ metrics: ['em'], policies: ['hop'] }), [
      episode(['hop', 't0'], 1),
      episode(['hop', 't1'], null, { stop: 'aborted', total: null }),
      episode(['hop', 't2'], 0, { total: null }),
      episode(['hop', 't3'], 0, { stop: 'policy-failed' }),
      episode(['hop', 't4'], 0, { stop: 'turn-limit' }),
    ]).cells;
    expect(report).toMatchObject({ episodes: 5, scored: 3, masked: 0.2, unscored: 0.2, failed: 0.2, truncated: 0.2 });
    expect(report?.metrics['em']).toMatchObject({ mean: 0.25, tasks: 4 });
  });

  it('weighs tasks alike, however many of their rollouts are left', () => {
    const { cells } = reported(declared({ metrics: ['em'], policies: ['hop'], rollouts: 2 }), [
      episode(['hop', 't0'], 1, { rollout: 0 }),
      episode(['hop', 't0'], 0, { rollout: 1 }),
      episode(['hop', 't1'], 1, { rollout: 0 }),
      episode(['hop', 't1'], null, { rollout: 1, stop: 'world-failed', total: null }),
    ]);
    expect(cells[0]?.metrics['em']).toMatchObject({ mean: 0.75, tasks: 2 });
  });

  it('treats rollouts of a task as one unit: copies narrow no interval', () => {
    const scenario = declared({ metrics: ['em'], policies: ['hop'], rollouts: 8 });
    const once = ids.map((id, at) => episode(['hop', id], at % 2));
    const copied = once.flatMap((one) => Array.from({ length: 8 }, (_, rollout) => ({ ...one, rollout })));
    expect(reported(scenario, copied).cells[0]?.metrics['em']).toEqual(
      reported(scenario, once).cells[0]?.metrics['em'],
    );
  });

  it('reports pass@k and the share of groups with signal', () => {
    const scenario = declared({ metrics: ['em'], policies: ['hop'], rollouts: 4 });
    const [cell] = reported(scenario, [...group('t0', 1), ...group('t1', 4)]).cells;
    expect(cell?.passAt.map(({ k, value }) => [k, value?.mean])).toEqual([
      [1, (0.25 + 1) / 2],
      [2, (0.5 + 1) / 2],
      [4, 1],
    ]);
    expect(cell?.signal).toEqual({ share: 0.5, groups: 2 });
  });
});

describe('tablesOf', () => {
  it('warns of a cell of which more than a tenth is masked, as its policy may choose which', () => {
    const warning = 'hop: 5 of 40 masked: their policy may choose which';
    expect(notesWith(5)).toContain(warning);
    expect(notesWith(4).filter((note) => note.includes('masked'))).toEqual([]);
  });

  it('has a row a cell, with the masked share, and marks who saw gold', () => {
    const [cells] = tablesOf(
      reported(
        declared({ metrics: ['em'], factors: { k: [3] } }),
        plain.map((one) => ({ ...one, cell: `${one.cell} k=3` })),
        ['hop'],
      ),
    );
    expect(cells?.columns).toEqual(['cell', 'em', 'episodes', 'masked', 'unscored', 'failed', 'truncated', 'signal']);
    expect(cells?.rows.map(([cell]) => cell)).toEqual(['hop k=3 (sees gold)', 'no-op k=3']);
    expect(cells?.rows[0]?.[1]).toMatch(/^0\.750 ±0\.1\d\d$/);
    expect(cells?.rows[1]?.slice(1)).toEqual(['0.000 ±0.000', '40', '0 %', '0 %', '0 %', '0 %', '-']);
  });

  it('has comparisons and expectations where there are any', () => {
    const titles = tablesOf(reported(compared, plain)).map(({ columns, rows }) => [
      columns.length,
      ...new Set(rows.map((row) => row.length)),
    ]);
    expect(titles).toEqual([
      [8, 8],
      [8, 8],
      [4, 4],
    ]);
    expect(tablesOf(reported(declared(), plain))).toHaveLength(1);
  });
});

function said(tasks: number): string {
  return detectableSentence(tasks, detectableOf(tasks));
}

describe('detectableSentence', () => {
  it('never promises a difference that the tasks cannot have', () => {
    expect(said(357)).toMatch(/6\.6 points if 20 %/);
    expect(said(7)).toContain('too few tasks to show any difference');
    expect(said(20)).toMatch(/no difference below 39\.2 points/);
    for (let tasks = 1; tasks <= 400; tasks += 1) {
      const figures = [...said(tasks).matchAll(/([\d.]+) points/g)].map(([, figure]) => Number(figure));
      expect(Math.max(0, ...figures)).toBeLessThanOrEqual(100);
    }
  });
});
