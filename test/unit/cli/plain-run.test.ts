import { describe, expect, it } from 'vitest';
import { plainRun } from '../../../src/cli/plain-run.ts';

const defaults = { rollouts: 1, seed: 0 };

describe('plainRun', () => {
  it('without a flag is four policies on the shipped environment', () => {
    const { env, policies, tasks, params, rollouts, seed, expect: expected } = plainRun(undefined, defaults);
    expect(env).toBe('foragym/search-qa-v1');
    expect(policies).toEqual(['first-query', 'hop', 'oracle', 'no-op']);
    expect({ tasks, params, rollouts, seed, expected }).toEqual({
      tasks: { where: {} },
      params: {},
      rollouts: 1,
      seed: 0,
      expected: [],
    });
  });

  it('compares competing policies with the first one', () => {
    const { compare } = plainRun(undefined, { ...defaults, policy: ['a', 'b', 'oracle', 'c'] });
    expect(compare.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(compare.map(({ a, b }) => [a['policy'], b['policy']])).toEqual([
      ...Array.from({ length: 3 }, () => ['b', 'a']),
      ...Array.from({ length: 3 }, () => ['c', 'a']),
    ]);
    expect(plainRun(undefined, { ...defaults, policy: ['a'] }).compare).toEqual([]);
  });

  it('takes the first tasks for a number of episodes', () => {
    expect(plainRun(undefined, { ...defaults, episodes: 20 }).tasks.limit).toBe(20);
    expect(plainRun(undefined, { ...defaults, episodes: 20, rollouts: 8 }).tasks.limit).toBe(3);
  });

  it('reads filters, and adds the values of a field that is named twice', () => {
    const { tasks } = plainRun(undefined, { ...defaults, where: ['src=hotpot,musique', 'type=bridge', 'src=nq'] });
    expect(tasks.where).toEqual({ src: ['hotpot', 'musique', 'nq'], type: ['bridge'] });
  });

  it.each(['src', '=a', 'src='])('refuses the filter %j', (filter) => {
    expect(() => plainRun(undefined, { ...defaults, where: [filter] })).toThrow(/--where/);
  });

  it('names the flag of an option that is told wrongly', () => {
    expect(() => plainRun(undefined, { ...defaults, reset: ['step'] })).toThrow('--reset step: write key=value');
  });

  it('keeps corpus, preset, parameters and options', () => {
    const { tasks, preset, params, reset } = plainRun('acme/env-v1', {
      ...defaults,
      corpus: 'a.jsonl',
      tasks: 'b.jsonl',
      qrels: 'c.tsv',
      preset: 'zerosearch',
      set: ['turns=6'],
      reset: ['step=120', 'heldOutSuccess=[0.2,0.35]'],
    });
    expect(reset).toEqual({ step: 120, heldOutSuccess: [0.2, 0.35] });
    expect({ tasks, preset, params }).toEqual({
      tasks: { corpus: 'a.jsonl', tasks: 'b.jsonl', qrels: 'c.tsv', where: {} },
      preset: 'zerosearch',
      params: { turns: 6 },
    });
  });
});
