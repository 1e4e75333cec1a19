import { describe, expect, it } from 'vitest';
import type { ActionDraft, Hit, Observation } from '../../../src/core/index.ts';
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

describe('hop along a chain', () => {
  const pages: { readonly [title: string]: string } = {
    'Alpha Guild': 'The Alpha Guild was founded by Bo Tarn in 1204. Old Wick was proud of it. Dorn Lusk wrote of it.',
    'Bo Tarn': 'Bo Tarn was a weaver. Sober neighbours of Ember Hollow liked him. Bo Tarn was taught by Cy Vell.',
    'Cy Vell': 'Cy Vell was born in Marl End.',
  };
  const queriesFor = async (question: string, searches: number): Promise<string[]> => {
    const hello = { env: 'e', dialect: 'd', stop: [], instructions: '', tools: ['search'], question, seed: 1 };
    const session = policies.hop({ searches }).open(hello);
    const queries: string[] = [];
    let hits: Hit[] = [];
    for (let turns = 9; ; turns -= 1) {
      const observation = { hits, remaining: { turns, calls: {}, characters: 9999 } } as unknown as Observation;
      const [action] = (await session.act(observation)) as readonly ActionDraft[];
      if (action?.type !== 'call') return queries;
      const query = String((action.args as { readonly query: unknown }).query);
      queries.push(query);
      const found = Object.keys(pages).filter((title) => query.includes(title));
      hits = found.map((title, at) => ({ id: title, title, text: pages[title] ?? '', score: 1, rank: at + 1 }));
    }
  };

  it('follows the innermost relation first, and goes on from the page that it reached', async () => {
    const queries = await queriesFor('Which award did the mentor of the founder of the Alpha Guild receive?', 3);
    expect(queries.map((query) => query.split(' ').slice(0, 2).join(' '))).toEqual([
      'Which award',
      'Bo Tarn',
      'Cy Vell',
    ]);
  });
});
