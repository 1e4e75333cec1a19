import { describe, expect, it } from 'vitest';
import { answerEm, answerF1, evidenceRecall, length, searchCost } from '../../../src/rewards/components/index.ts';
import {
  boundsOf,
  checkDominance,
  definePipeline,
  type Pipeline,
  type Stage,
  type TurnReward,
} from '../../../src/rewards/index.ts';
import { clip, gate, product, weightedSum } from '../../../src/rewards/stages/index.ts';
import { answering, searching, totalOf } from '../../views.ts';

const limits = { turns: 4, invalid: 3, calls: { search: 3 } };
const rewards = [answerEm, evidenceRecall, length(), searchCost({ price: 0.1 })];

function pipeline(...stages: readonly Stage[]): Pipeline {
  return definePipeline({ name: 'mine', rewards, stages, outcome: { column: 'answer-em', right: 1 } });
}

describe('the law of dominance', () => {
  it('lets shaping through that cannot outpay the outcome', () => {
    checkDominance(pipeline(weightedSum({ 'answer-em': 1, 'evidence-recall': 0.3, 'search-cost': 1 })), limits);
  });

  it('refuses what can, and says by how much', () => {
    const bribe = pipeline(weightedSum({ 'answer-em': 1, 'evidence-recall': 0.8, 'search-cost': 1 }));
    expect(() => checkDominance(bribe, limits)).toThrow(
      expect.objectContaining({
        code: 'reward/dominance',
        message: expect.stringContaining(
          'mine: within these limits a wrong answer may earn 0.8 and a right one only 0.7 (reward = answer-em + 0.8 evidence-recall + search-cost)',
        ),
      }),
    );
  });

  it('and what it refuses does let a wrong answer win, as does whoever calls it published', () => {
    const bribe = pipeline(weightedSum({ 'answer-em': 1, 'evidence-recall': 2 }));
    const gold = { answers: ['Paris'], passageIds: ['p1'] };
    const wrong = totalOf(bribe, { turns: [searching('x', ['p1']), answering('Rome')], gold });
    const right = totalOf(bribe, { turns: [answering('Paris')], gold });
    expect(wrong).toBeGreaterThan(right);
    expect(() => checkDominance(bribe, limits)).toThrow('mine');
    checkDominance({ ...bribe, published: true }, limits);
  });

  it('refuses a tie', () => {
    expect(() => checkDominance(pipeline(weightedSum({ 'answer-em': 1, 'evidence-recall': 1 })), limits)).toThrow(
      'mine',
    );
  });

  it('bounds jointly: what is paid times the outcome may be as large as it likes', () => {
    const coverage = product({ columns: ['answer-em', 'evidence-recall'], adds: 'evidence' });
    checkDominance(pipeline(coverage, weightedSum({ 'answer-em': 1, evidence: 5 })), limits);
  });

  it('bounds jointly: a penalty on right answers only must leave them something', () => {
    const brief = gate({ column: 'length', by: 'answer-em', from: 1 });
    checkDominance(pipeline(brief, weightedSum({ 'answer-em': 1, 'length.gated': 0.05 })), limits);
    expect(() => checkDominance(pipeline(brief, weightedSum({ 'answer-em': 1, 'length.gated': 1 })), limits)).toThrow(
      'mine',
    );
  });

  it('depends on the limits: searches that are not bounded can cost a right answer everything', () => {
    const costly = pipeline(weightedSum({ 'answer-em': 1, 'search-cost': 1 }));
    checkDominance(costly, limits);
    expect(() => checkDominance(costly, { ...limits, calls: {} })).toThrow('mine');
  });

  it('refuses what a loop of turns can collect, unless its sum is bounded', () => {
    expect(() => checkDominance(farm(pat), limits)).toThrow(
      expect.objectContaining({
        code: 'reward/farmable',
        message: expect.stringContaining('twice the turns may earn 1.08 instead of 1.04'),
      }),
    );
    checkDominance(farm({ ...pat, sum: () => [0, 0.01] }), limits);
    const loop = Array.from({ length: 100 }, () => searching('x'));
    expect(totalOf(farm(pat), { turns: loop })).toBeGreaterThan(totalOf(farm(pat), { turns: loop.slice(1) }));
  });

  it('takes the outcome from the value on that counts as right', () => {
    checkDominance(graded(0.5), limits);
    expect(() => checkDominance(graded(0.2), limits)).toThrow('graded');
  });
});

describe('bounds of a pipeline', () => {
  it('are those of its reward over an episode', () => {
    const clipped = pipeline(
      weightedSum({ 'answer-em': 2, 'search-cost': 1 }, 'raw'),
      clip({ column: 'raw', min: -1, max: 1, adds: 'reward' }),
    );
    expect(boundsOf(clipped, limits)).toEqual({ place: [-1, 1], places: 4, sum: [-4, 4] });
    expect(boundsOf(pipeline(weightedSum({ 'answer-em': 1, 'search-cost': 1 })), limits).sum[1]).toBe(1);
  });
});

const pat: TurnReward = { name: 'pat', says: 'a bit a turn', scope: 'turn', range: [0, 0.01], score: () => 0.01 };

function farm(reward: TurnReward): Pipeline {
  return definePipeline({
    name: 'farm',
    rewards: [answerEm, reward],
    stages: [weightedSum({ 'answer-em': 1, pat: 1 })],
    outcome: { column: 'answer-em', right: 1 },
  });
}

function graded(right: number): Pipeline {
  return definePipeline({
    name: 'graded',
    rewards: [answerF1, evidenceRecall],
    stages: [weightedSum({ 'answer-f1': 1, 'evidence-recall': 0.3 })],
    outcome: { column: 'answer-f1', right },
  });
}
