import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/core/index.ts';
import { makeEnv } from '../../../src/index.ts';
import { bm25, slow } from '../../../src/retrievers/index.ts';
import { corpusOf, hitsFor, settled } from './passages.ts';

const corpus = corpusOf(['a cat', 'a dog', 'a cow']);
const inner = bm25(corpus);

/** A clock that waits for nobody and remembers how long it should have waited. */
function impatient(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return { waits, now: () => 0, sleep: async (delayMs) => void waits.push(delayMs) };
}

describe('slow', () => {
  it('waits, and then finds what the retriever inside finds', async () => {
    const clock = impatient();
    expect(await hitsFor(slow(inner, { latencyMs: 700 }, clock), 'cat')).toEqual(await hitsFor(inner, 'cat'));
    expect(clock.waits).toEqual([700]);
  });

  it('fails at its deadline, and waits no longer than that', async () => {
    const clock = impatient();
    const [found] = await settled(
      slow(inner, { latencyMs: 9e9, timeoutMs: 50 }, clock).search([{ text: 'cat', k: 1 }]),
    );
    expect(found).toEqual({ failure: { code: 'timeout', message: 'slow did not answer within 50 ms' } });
    expect(clock.waits).toEqual([50]);
  });

  it('holds up the share that was asked for, always the same queries', async () => {
    const queries = Array.from({ length: 400 }, (_, at) => ({ text: `cat ${at}`, k: 1 }));
    const late = async (seed: number): Promise<readonly boolean[]> => {
      const retriever = slow(inner, { latencyMs: 9e9, timeoutMs: 1, share: 0.3, seed }, impatient());
      return (await settled(retriever.search(queries))).map((found) => 'failure' in found);
    };
    const first = await late(0);
    expect(Math.abs(first.filter(Boolean).length / 400 - 0.3)).toBeLessThan(3 * Math.sqrt(0.21 / 400));
    expect(await late(0)).toEqual(first);
    expect(await late(1)).not.toEqual(first);
  });

  it('waits by the clock of the environment, where the turn fails and stays open', async () => {
    const clock = impatient();
    const retriever = { use: 'slow', latencyMs: 80, timeoutMs: 60 };
    const env = await makeEnv('foragym/search-qa-v1', { retriever }, { clock });
    await env.reset({ seed: 1 });
    const { info } = await env.step('<search> harbour </search>');
    expect(info).toMatchObject({ stop: undefined, failure: { service: 'search', code: 'timeout' } });
    expect(clock.waits).toContain(60);
    await env.close();
  });
});
