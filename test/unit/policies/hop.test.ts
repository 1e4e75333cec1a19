import { describe, expect, it } from 'vitest';
import { policies, type Policy } from '../../../src/index.ts';
import { harbor, played, shownIn, written } from './played.ts';

const searchesIn = (texts: readonly string[]): readonly string[] => texts.filter((text) => text.includes('<search>'));

describe('hop', () => {
  it('searches the question first, then other words, and keeps to its budget', async () => {
    const episode = await played(policies.hop(), 'bridge-3-11-0-0');
    const searches = searchesIn(written(episode));
    expect(searches[0]).toContain(episode.view.task.question);
    expect(new Set(searches).size).toBe(searches.length);
    expect(searches.length).toBeLessThanOrEqual(3);
    const short = await played(policies.hop({ searches: 1 }), 'bridge-3-11-0-0');
    expect(searchesIn(written(short))).toHaveLength(1);
  });

  it('gathers more of the evidence of two and three hops than one question does', async () => {
    const { examples } = (await harbor()).tasks;
    const chains = examples.filter(({ task, gold }) => /bridge-[23]/.test(task.shape ?? '') && gold.answers.length > 0);
    const gathered = { hop: 0, first: 0 };
    for (const { task, gold } of chains.slice(0, 30)) {
      const of = async (policy: Policy): Promise<number> => {
        const shown = shownIn(await played(policy, task.id));
        return (gold.passageIds ?? []).filter((id) => shown.has(id)).length;
      };
      gathered.hop += await of(policies.hop());
      gathered.first += await of(policies.firstQuery());
    }
    expect(gathered.hop).toBeGreaterThan(gathered.first * 1.2);
  });

  it('refuses parameters that are none', () => {
    expect(() => policies.hop({ searches: 0 })).toThrow(expect.objectContaining({ code: 'params/invalid' }));
  });
});
