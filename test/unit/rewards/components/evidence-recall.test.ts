import { describe, expect, it } from 'vitest';
import type { Gold, Label } from '../../../../src/core/index.ts';
import { evidenceRecall } from '../../../../src/rewards/components/index.ts';
import { scoreEpisode, valueOf, type ShortHit } from '../../../views.ts';

const gold: Gold = { answers: ['Paris'], passageIds: ['p1', 'p2'] };

function label(from: Label['from'], ...supports: readonly string[]): Label {
  return { kind: 'useful', from, supports };
}

function shows(...shown: readonly ShortHit[]): { turns: { shown: readonly ShortHit[] }[]; gold: Gold } {
  return { turns: [{ shown }], gold };
}

const p1 = { id: 'p1', label: label('verified', 'p1') };
const p2 = { id: 'p2', label: label('construction', 'p2') };

describe('evidence-recall', () => {
  describe('what it pays', () => {
    it('the share of the gold passages that were shown, each once', () => {
      expect(valueOf(evidenceRecall, shows(p1))).toBe(0.5);
      expect(valueOf(evidenceRecall, shows(p1, p1))).toBe(0.5);
      expect(valueOf(evidenceRecall, { ...shows(p1), turns: [{ shown: [p1] }, { shown: [p2] }] })).toBe(1);
      expect(valueOf(evidenceRecall, shows('p8', 'p9'))).toBe(0);
    });

    it('the share of the gold facts, where the task has them', () => {
      const fact = { subject: 's', relation: 'r', object: 'o' };
      const facts = [
        { ...fact, id: 'f1', passageIds: ['p1'] },
        { ...fact, id: 'f2', passageIds: ['p1', 'p2'] },
        { ...fact, id: 'f3', passageIds: ['p3'] },
        { ...fact, id: 'f4', passageIds: ['p4'] },
      ];
      const episode = {
        ...shows(p1, { id: 'x', label: label('construction', 'f4') }),
        gold: { answers: ['o'], facts },
      };
      expect(scoreEpisode(evidenceRecall, episode)).toEqual({ value: 0.75, evidence: { needed: 4, missing: ['f3'] } });
    });
  });

  describe('where it does not apply', () => {
    it('a task without gold passages or facts', () => {
      expect(valueOf(evidenceRecall, { ...shows(p1), gold: { answers: ['Paris'] } })).toBeNull();
      expect(valueOf(evidenceRecall, { ...shows(p1), gold: { answers: [], passageIds: [] } })).toBeNull();
    });

    it('a shown hit that claims support which nobody checked', () => {
      expect(valueOf(evidenceRecall, shows(p1, { id: 'p2', label: label('requested', 'p2') }))).toBeNull();
    });
  });

  describe('what it withstands', () => {
    it('an observation budget that cuts the hit: evidence counts after clipping', () => {
      expect(valueOf(evidenceRecall, shows({ ...p1, cut: true }))).toBe(0);
    });

    it('and without the cut mark the same hit would pay', () => {
      expect(valueOf(evidenceRecall, shows({ ...p1, cut: false }))).toBe(0.5);
    });

    it('a passage of two gold facts of which one was falsified: the other alone pays, whatever else the label names', () => {
      const fact = { subject: 's', relation: 'r', object: 'o', passageIds: ['p1'] };
      const facts = ['f1', 'f2'].map((id) => ({ ...fact, id }));
      const falsified: Label = { kind: 'counterfactual', from: 'construction', supports: ['p1', 'f1'] };
      const both = { id: 'p1', label: label('construction', 'p1', 'f1', 'f2') };
      const task = { answers: ['s'], passageIds: ['p1'], facts };
      expect(valueOf(evidenceRecall, { ...shows({ id: 'p1', label: falsified }), gold: task })).toBe(0.5);
      expect(valueOf(evidenceRecall, { ...shows(both), gold: task })).toBe(1);
      expect(valueOf(evidenceRecall, { ...shows(p1), gold: task })).toBe(1);
    });

    it('a degraded copy of a gold passage: the label decides, not the id', () => {
      const noise: Label = { kind: 'strong-noise', from: 'construction', supports: [] };
      expect(valueOf(evidenceRecall, shows({ id: 'p1', label: noise }))).toBe(0);
    });
  });
});
