import { describe, expect, it } from 'vitest';
import {
  definePipeline,
  fold,
  foldRow,
  scoreOf,
  totalOf,
  type OnlineStage,
  type Row,
  type TurnReward,
  type WholeStage,
} from '../../../src/rewards/index.ts';
import { weightedSum } from '../../../src/rewards/stages/index.ts';
import type { Column } from '../../../src/core/index.ts';

const steps: TurnReward = { name: 'steps', says: 'anything', scope: 'turn', range: [-1, 1], score: () => 0 };

/** Adds up a column as it goes: reads the row before. */
const running: OnlineStage = {
  name: 'running',
  adds: 'running',
  reads: ['steps'],
  formula: 'running = sum of steps so far',
  turn(row, before) {
    row['running'] = { value: valueIn(row, 'steps') + (before === null ? 0 : valueIn(before, 'running')) };
  },
  bounds: (of) => of('steps'),
};

/** What each place is above the episode's mean. */
const centred: WholeStage = {
  name: 'centred',
  adds: 'centred',
  reads: ['running'],
  formula: 'centred = running - its mean',
  end(columns) {
    const values = (columns['running'] ?? []).map((place) => (place !== null && 'value' in place ? place.value : 0));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    columns['centred'] = values.map((value) => ({ value: value - mean }));
  },
  bounds: (of) => of('running'),
};

function valueIn(row: Row, column: string): number {
  const place = row[column];
  return place !== null && place !== undefined && 'value' in place ? place.value : 0;
}

const values = (...all: readonly (number | null)[]): Column => all.map(scoreOf);
const outcome = { column: 'steps', right: 1 };
const online = definePipeline({
  name: 'online',
  rewards: [steps],
  stages: [running, weightedSum({ running: 1 })],
  outcome,
});
const whole = definePipeline({
  name: 'whole',
  rewards: [steps],
  stages: [running, centred, weightedSum({ centred: 1 })],
  outcome,
});

describe('fold', () => {
  it('runs the stages in order and adds the reward up', () => {
    const folded = fold(online, { steps: values(0.5, null, -0.25) });
    expect(folded.columns['running']).toEqual(values(0.5, 0.5, 0.25));
    expect(folded.turns).toEqual(values(0.5, 0.5, 0.25));
    expect(folded.total).toEqual({ value: 1.25 });
  });

  it('lets a stage that needs the whole episode stand between online ones', () => {
    const folded = fold(whole, { steps: values(1, 0) });
    expect(folded.columns['running']).toEqual(values(1, 1));
    expect(folded.turns).toEqual(values(0, 0));
    expect(Object.keys(folded.columns)).toEqual(['steps', 'running', 'centred', 'reward']);
  });

  it('leaves the columns that it was given alone, and folds only those of the pipeline', () => {
    const given = { steps: values(1), other: values(0.5) };
    expect(Object.keys(fold(online, given).columns)).toEqual(['steps', 'running', 'reward']);
    expect(given).toEqual({ steps: values(1), other: values(0.5) });
  });

  it('folds an episode without turns to nothing', () => {
    expect(fold(online, { steps: [] })).toEqual({
      turns: [],
      total: { value: 0 },
      columns: { steps: [], running: [], reward: [] },
    });
  });

  it('refuses a missing column, columns of different lengths and values out of range', () => {
    expect(() => fold(online, {})).toThrow(
      expect.objectContaining({ code: 'reward/unknown-column', message: 'online: the column "steps" was not scored' }),
    );
    const two = definePipeline({ ...online, rewards: [steps, { ...steps, name: 'others' }] });
    expect(() => fold(two, { steps: values(0), others: values(0, 0) })).toThrow(
      expect.objectContaining({
        code: 'reward/uneven-columns',
        message: 'online: column "others" has 2 places, "steps" has 1',
      }),
    );
    for (const value of [1.01, -2, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => fold(online, { steps: values(0, value) })).toThrow(
        `steps scored ${value} at turn 1, outside its range [-1, 1]`,
      );
    }
  });
});

describe('foldRow', () => {
  it('gives each turn what folding the whole gives it', () => {
    const rows: Row[] = [];
    for (const [index, place] of values(0.5, null, -0.25).entries()) {
      const row: Row = { steps: place };
      foldRow(online, row, rows.at(-1) ?? null, index);
      rows.push(row);
    }
    expect(rows.map((row) => row['reward'])).toEqual(fold(online, { steps: values(0.5, null, -0.25) }).turns);
  });

  it('stops before the first stage that needs the whole episode', () => {
    const row: Row = { steps: { value: 1 } };
    foldRow(whole, row, null, 0);
    expect(Object.keys(row)).toEqual(['steps', 'running']);
  });

  it('checks ranges as it goes', () => {
    expect(() => foldRow(online, { steps: { value: 3 } }, null, 7)).toThrow(
      expect.objectContaining({
        code: 'reward/out-of-range',
        message: 'steps scored 3 at turn 7, outside its range [-1, 1]',
      }),
    );
  });
});

describe('the total', () => {
  it('takes what does not apply for 0', () => {
    expect(totalOf(values(null, 0.5, null))).toEqual({ value: 0.5 });
    expect(totalOf([])).toEqual({ value: 0 });
  });

  it('is unscored with any place, pending only while nothing has failed', () => {
    const pending = { unscored: 'pending: x', pending: true } as const;
    expect(totalOf([{ value: 1 }, pending])).toEqual(pending);
    expect(totalOf([pending, { unscored: 'timeout' }])).toEqual({ unscored: 'timeout' });
  });
});
