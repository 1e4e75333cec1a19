import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { systemClock, type JsonObject, type Part, type Service } from '../../../src/core/index.ts';
import { metricNames, metrics, runScenario } from '../../../src/eval/index.ts';
import type { PolicySession } from '../../../src/policies/index.ts';
import { negation } from '../../../src/perturbations/index.ts';
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

/** Applies nowhere. */
const never = { ...negation, name: 'never', noisy: () => undefined, applies: undefined };

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
    plugins: [{ ...policiesOf({ script }), services: { picky }, perturbations: { never } }],
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

  it('count the operators that were redrawn, once a hit', async () => {
    const retriever = { use: 'degraded', noise: 1, operators: 'test/never' };
    // one hit a name, and none where nobody is called so
    const searches = ['Ada Bela', 'Cyra Dorn Edda', 'Zoe'].map((names) => `<search>${names}</search>`);
    expect(await measuredWith({ retriever }, ...searches, '<abstain/>')).toMatchObject({ redrawn: 5, unwritten: 0 });
    expect(await measured(...searches, '<abstain/>')).toMatchObject({ redrawn: 0, unwritten: 0 });
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
