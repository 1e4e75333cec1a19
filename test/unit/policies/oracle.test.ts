import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { answerOf, harbor, played, shownIn } from './played.ts';

describe('oracle', () => {
  it('is right exactly where it was shown every gold passage', async () => {
    const { examples } = (await harbor()).tasks;
    const answerable = examples.filter(({ gold }) => gold.answers.length > 0).slice(0, 40);
    const gathered: boolean[] = [];
    for (const { task, gold } of answerable) {
      // one search: with more it finds everything
      const episode = await played(policies.oracle({ searches: 1 }), task.id);
      const shown = shownIn(episode);
      const has = (gold.passageIds ?? []).every((id) => shown.has(id));
      gathered.push(has);
      expect(episode.rewards.total).toEqual({ value: has ? 1 : 0 });
    }
    // both kinds occur, or this test would show nothing
    expect(new Set(gathered).size).toBe(2);
  });

  it('takes no copy for the passage: where every hit says something false it is never right', async () => {
    const { examples } = (await harbor()).tasks;
    const asked = examples.filter(({ task }) => task.shape === 'bridge-2').slice(0, 8);
    const falsified = { retriever: { use: 'degraded', noise: 1, operators: 'entity-swap', inner: { use: 'bm25' } } };
    const rewards: number[] = [];
    for (const { task, gold } of asked) {
      const episode = await played(policies.oracle(), task.id, falsified);
      const shown = shownIn(episode);
      // by their ids alone every gold passage was shown
      if (!(gold.passageIds ?? []).every((id) => shown.has(id))) continue;
      const { total } = episode.rewards;
      rewards.push('value' in total ? total.value : Number.NaN);
    }
    expect(rewards.length).toBeGreaterThan(3);
    expect(new Set(rewards)).toEqual(new Set([0]));
  });

  it('abstains where nobody can know, after at least one search', async () => {
    const episode = await played(policies.oracle(), 'unanswerable-11-0-0a');
    expect(episode.view.stop).toBe('gave-up');
    expect(answerOf(episode)).toBeNull();
    expect(shownIn(episode).size).toBeGreaterThan(0);
    expect(episode.rewards.total).toEqual({ value: 1 });
  });

  it('declares that it sees gold, and refuses to play without', () => {
    const oracle = policies.oracle();
    expect(oracle.sees).toBe('gold');
    const hello = { env: 'e', dialect: 'd', stop: [], instructions: '', tools: [], question: '?', seed: 1 };
    expect(() => oracle.open(hello)).toThrow(expect.objectContaining({ code: 'policy/no-gold' }));
  });
});
