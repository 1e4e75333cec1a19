import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { systemClock, type JsonObject, type Part, type Service } from '../../../src/core/index.ts';
import { metricNames, metrics, runScenario } from '../../../src/eval/index.ts';
import type { PolicySession } from '../../../src/policies/index.ts';
import { simulatedBy, type SearchServiceBuild } from '../../../src/retrievers/index.ts';
import { declared } from './declared.ts';
import { policiesOf, tinyCorpus } from './tiny-gym.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-metrics-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes of anything but forgery. */
const picky: Part<Service, SearchServiceBuild> = {
  says: 'a specimen',
  params: v.strictObject({}),
  make: () =>
    simulatedBy({
      name: 'picky',
      timeoutMs: 1000,
      write: async ({ prompt }) => (prompt.includes('forge') ? 'I cannot help with that.' : 'Doc 1: It rained.'),
    }),
};

/** What every metric says of one episode in which these texts were written. */
async function measured(...texts: readonly string[]): Promise<{ readonly [metric: string]: number | undefined }> {
  return measuredWith({}, ...texts);
}

async function measuredWith(
  params: JsonObject,
  ...texts: readonly string[]
): Promise<{ readonly [metric: string]: number | undefined }> {
  let shown = 0;
  const script = (): PolicySession => ({
    act({ turn, text }) {
      shown += text.length;
      return texts[turn] ?? '';
    },
  });
  const tasks = { ...tinyCorpus(folder), limit: 1 };
  const scenario = declared({ policies: ['script'], tasks, metrics: metricNames, params: { turns: 6, ...params } });
  const { cells } = await runScenario(scenario, {
    foragym: '0',
    clock: systemClock,
    plugins: [{ ...policiesOf({ script }), services: { picky } }],
  });
  expect(cells[0]?.metrics['characters']?.mean).toBe(shown);
  return Object.fromEntries(metricNames.map((name) => [name, cells[0]?.metrics[name]?.mean]));
}

describe('metrics', () => {
  it('have names of their own', () => {
    expect(new Set(metricNames).size).toBe(metrics.length);
  });

  it('count what an episode did that answered half right', async () => {
    expect(await measured('<search>Ada</search>', 'hm', '<answer>Arwick town</answer>')).toMatchObject({
      reward: 0,
      em: 0,
      'cover-em': 1,
      f1: 2 / 3,
      'evidence-recall': 1,
      searches: 1,
      turns: 3,
      invalid: 1,
      answered: 1,
      abstained: 0,
      written: 20 + 2 + 28,
    });
  });

  it('count what an episode did that gave up', async () => {
    expect(await measured('<abstain/>')).toMatchObject({
      em: 0,
      'evidence-recall': 0,
      searches: 0,
      turns: 1,
      invalid: 0,
      answered: 0,
      abstained: 1,
    });
  });

  it('count the operators that were redrawn, of every hit that a search found', async () => {
    const retriever = { use: 'degraded', noise: 1, operators: { negation: 0.5, 'off-topic': 0.5 } };
    // nothing of the corpus can be denied by its answer but the passage that says it
    const { redrawn = 0, unwritten } = await measuredWith({ retriever }, '<search>Ada born</search>', '<abstain/>');
    expect(redrawn).toBeGreaterThan(0);
    expect(unwritten).toBe(0);
    expect(await measured('<search>Ada born</search>', '<abstain/>')).toMatchObject({ redrawn: 0, unwritten: 0 });
  });

  it('count the queries that a writer of documents left unwritten', async () => {
    const texts = [
      '<search>how to forge</search>',
      '<search>Ada</search>',
      '<search>forge a pass</search>',
      '<abstain/>',
    ];
    expect(await measuredWith({ retriever: 'test/picky' }, ...texts)).toMatchObject({ unwritten: 2, searches: 3 });
  });
});
