import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScored, type Column, type Score } from '../../src/core/index.ts';
import {
  boundsOf,
  checkDominance,
  definePipeline,
  fold,
  foldRow,
  REWARD,
  type Columns,
  type Interval,
  type Pipeline,
  type Reward,
  type Row,
  type Stage,
} from '../../src/rewards/index.ts';
import { clip, decay, gate, product, weightedSum } from '../../src/rewards/stages/index.ts';

const TURNS = 4;
const limits = { turns: TURNS, invalid: 3, calls: {} };

/** An outcome, and four rewards on which stages can stand in any order. */
const outcome: Reward = { name: 'outcome', says: '', scope: 'episode', range: [0, 1], score: () => 0 };
const whole: Reward = { ...outcome, name: 'whole', range: [-1, 1] };
const cost: Reward = { name: 'cost', says: '', scope: 'turn', range: [-1, 0], score: () => 0 };
const signed: Reward = { ...cost, name: 'signed', range: [-0.5, 1] };
const steady: Reward = { ...cost, name: 'steady', range: [0.5, 1] };
const rewards = [outcome, whole, cost, signed, steady];

/** Hundredths: doubles drawn by their bits are nearly all next to 0. */
function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
}

const weight = hundredths(-1, 1);
const pick = fc.nat();

/** Stages that read any column before them, and a last one that adds the reward. */
const stages: fc.Arbitrary<readonly Stage[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('gate', 'product', 'clip', 'decay', 'sum'),
      a: pick,
      b: pick,
      x: weight,
      y: weight,
    }),
    { maxLength: 4 },
  )
  .chain((drafts) =>
    fc.tuple(
      fc.constant(drafts),
      fc.array(weight, { minLength: drafts.length + rewards.length, maxLength: drafts.length + rewards.length }),
    ),
  )
  .map(([drafts, weights]) => {
    const columns = rewards.map((reward) => reward.name);
    const made = drafts.map(({ kind, a, b, x, y }, at) => {
      const adds = `stage-${at}`;
      const column = columns[a % columns.length] ?? '';
      const other = columns[b % columns.length] ?? '';
      columns.push(adds);
      return stageOf(kind, { adds, column, other, x, y });
    });
    return [...made, weightedSum(Object.fromEntries(columns.map((column, at) => [column, weights[at] ?? 0])))];
  });

function stageOf(
  kind: string,
  { adds, column, other, x, y }: { adds: string; column: string; other: string; x: number; y: number },
): Stage {
  if (kind === 'gate') return gate({ column, by: other, from: Math.abs(x) || 1, adds });
  if (kind === 'product') return product({ columns: [column, other], adds });
  if (kind === 'clip') return clip({ column, min: Math.min(x, y), max: Math.max(x, y), adds });
  if (kind === 'decay') return decay({ column, factor: Math.abs(x) || 1, adds });
  return weightedSum({ [column]: x, [other]: y }, adds);
}

/** A place inside a range. */
function scored(min: number, max: number): fc.Arbitrary<Score> {
  return hundredths(min, max).map((value) => ({ value }));
}

/** A column with a value in its last place only. */
function last(place: fc.Arbitrary<Score | null>, length: number): fc.Arbitrary<Column> {
  return place.map((one) => [...Array.from({ length: length - 1 }, () => null), one]);
}

/** A column of which any place may not apply. */
function every(place: fc.Arbitrary<Score>, length: number): fc.Arbitrary<Column> {
  return fc.array(fc.option(place), { minLength: length, maxLength: length });
}

/** Columns of up to four turns inside their ranges; `outcome` always applies. */
function columns(value: fc.Arbitrary<number>): fc.Arbitrary<Columns> {
  return fc.integer({ min: 1, max: TURNS }).chain((length) =>
    fc.record({
      outcome: last(
        value.map((one) => ({ value: one })),
        length,
      ),
      whole: last(fc.option(scored(-1, 1)), length),
      cost: every(scored(-1, 0), length),
      signed: every(scored(-0.5, 1), length),
      steady: every(scored(0.5, 1), length),
    }),
  );
}

function pipelineOf(list: readonly Stage[]): Pipeline {
  return definePipeline({ name: 'random', rewards, stages: list, outcome: { column: 'outcome', right: 1 } });
}

function totalIn(pipeline: Pipeline, played: Columns): number {
  const { total } = fold(pipeline, played);
  return 'value' in total ? total.value : Number.NaN;
}

describe('any pipeline', () => {
  it('keeps every column inside the bounds that it states', () => {
    fc.assert(
      fc.property(stages, columns(hundredths(0, 1)), (list, played) => {
        for (const at of list.keys()) {
          const pipeline = pipelineOf([...list.slice(0, at), ...paid(list[at])]);
          const { place, places, sum } = boundsOf(pipeline, limits);
          const { turns, total } = fold(pipeline, played);
          const values = turns.filter((one) => isScored(one)).map((one) => one.value);
          expect(values.length).toBeLessThanOrEqual(places);
          for (const value of values) expectWithin(value, place);
          expectWithin('value' in total ? total.value : Number.NaN, sum);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('that keeps the law of dominance never pays a wrong episode as much as a right one', () => {
    let kept = 0;
    fc.assert(
      fc.property(stages, columns(fc.constant(0)), columns(fc.constant(1)), (list, wrong, right) => {
        const pipeline = pipelineOf([...list.slice(0, -1), ...damped(list)]);
        if (refused(pipeline)) return;
        kept += 1;
        expect(totalIn(pipeline, wrong)).toBeLessThan(totalIn(pipeline, right));
      }),
      { numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(50);
  });

  it('folds turn by turn to what it folds at once', () => {
    fc.assert(
      fc.property(stages, columns(fc.constantFrom(0, 1)), (list, played) => {
        const pipeline = pipelineOf(list);
        const rows: Row[] = [];
        for (const index of (played['outcome'] ?? []).keys()) {
          const row: Row = Object.fromEntries(rewards.map(({ name }) => [name, played[name]?.[index] ?? null]));
          foldRow(pipeline, row, rows.at(-1) ?? null, index);
          rows.push(row);
        }
        expect(rows.map((row) => row['reward'])).toEqual(fold(pipeline, played).turns);
      }),
    );
  });
});

/** A stage whose column is paid as it is. */
function paid(stage: Stage | undefined): readonly Stage[] {
  if (stage === undefined) return [];
  return stage.adds === REWARD ? [stage] : [stage, weightedSum({ [stage.adds]: 1 })];
}

function expectWithin(value: number, [low, high]: Interval): void {
  expect(value).toBeGreaterThanOrEqual(low - 1e-9);
  expect(value).toBeLessThanOrEqual(high + 1e-9);
}

/** The last stage with the outcome at full weight and the rest at a few hundredths: some of these keep the law. */
function damped(list: readonly Stage[]): readonly Stage[] {
  const read = list.at(-1)?.reads ?? [];
  return [
    weightedSum(
      Object.fromEntries(
        read.map((column) => [column, column === 'outcome' ? 1 : ['signed', 'steady'].includes(column) ? 0 : 0.02]),
      ),
    ),
  ];
}

function refused(pipeline: Pipeline): boolean {
  try {
    checkDominance(pipeline, limits);
    return false;
  } catch {
    return true;
  }
}
