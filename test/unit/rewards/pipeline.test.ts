import { describe, expect, it } from 'vitest';
import { answerEm, transcriptEm, wellFormed } from '../../../src/rewards/components/index.ts';
import { definePipeline, isOnline, type Pipeline, type WholeStage } from '../../../src/rewards/index.ts';
import { gate, weightedSum } from '../../../src/rewards/stages/index.ts';

const good: Pipeline = {
  name: 'good',
  rewards: [answerEm, wellFormed],
  stages: [weightedSum({ 'answer-em': 1 })],
  outcome: { column: 'answer-em', right: 1 },
};

const mean: WholeStage = {
  name: 'mean',
  adds: 'mean',
  reads: ['answer-em'],
  formula: 'mean = mean of answer-em',
  bounds: (of) => of('answer-em'),
  end() {},
};

function coded(changes: Partial<Pipeline>): unknown {
  try {
    return definePipeline({ ...good, ...changes });
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : error;
  }
}

describe('definePipeline', () => {
  it('passes on a pipeline whose names fit together', () => {
    expect(definePipeline(good)).toBe(good);
  });

  it('refuses two columns of one name', () => {
    expect(coded({ rewards: [answerEm, answerEm] })).toBe(
      'reward/duplicate-column: good: two columns are called "answer-em"',
    );
    expect(coded({ stages: [...good.stages, weightedSum({ 'answer-em': 1 })] })).toMatch(/^reward\/duplicate-column/);
    expect(coded({ stages: [weightedSum({ 'answer-em': 1 }, 'well-formed'), ...good.stages] })).toMatch(
      /"well-formed"$/,
    );
  });

  it('refuses a column that is not there yet, with the nearest name', () => {
    expect(coded({ stages: [weightedSum({ 'anser-em': 1 })] })).toBe(
      'reward/unknown-column: good: stage weighted-sum reads the column "anser-em", which is not there; did you mean "answer-em"?',
    );
    const late = [weightedSum({ gated: 1 }), gate({ column: 'answer-em', by: 'well-formed', from: 1, adds: 'gated' })];
    expect(coded({ stages: late })).toMatch(/^reward\/unknown-column/);
  });

  it('refuses a pipeline without a reward or an outcome', () => {
    expect(coded({ stages: [] })).toMatch(/^reward\/unknown-column: good: no stage adds the column "reward"/);
    expect(coded({ outcome: { column: 'em', right: 1 } })).toMatch(/^reward\/unknown-column: good: the outcome is/);
  });

  it('refuses a range that is none', () => {
    for (const range of [
      [1, 0],
      [0, Number.NaN],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(coded({ rewards: [{ ...answerEm, range }, wellFormed] })).toEqual(
        expect.stringContaining('reward/bad-range: good: answer-em'),
      );
    }
  });

  it('lets only published forms score the flattened transcript', () => {
    const transcript: Partial<Pipeline> = {
      rewards: [transcriptEm],
      stages: [weightedSum({ 'transcript-em': 1 })],
      outcome: { column: 'transcript-em', right: 1 },
    };
    expect(coded(transcript)).toEqual(expect.stringContaining('reward/transcript: good: transcript-em'));
    expect(coded({ ...transcript, published: true })).toMatchObject({ name: 'good' });
  });
});

describe('isOnline', () => {
  it('is false where a stage needs the episode or a reward the group', () => {
    expect(isOnline(good)).toBe(true);
    expect(isOnline({ ...good, stages: [...good.stages, mean] })).toBe(false);
    const group = { name: 'group', says: '', scope: 'group', range: [0, 1], score: () => [] } as const;
    expect(isOnline({ ...good, rewards: [answerEm, group] })).toBe(false);
  });
});
