import { plugin } from 'foragym/envs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { checkPlugin, envClauses, partClauses } from '../../src/conformance/index.ts';
import type { Part, Parts } from '../../src/core/index.ts';
import { dialectParts, type Dialect } from '../../src/dialects/index.ts';
import type { Plugin } from '../../src/episode/index.ts';
import { exporterParts } from '../../src/exporters/index.ts';
import { policyParts } from '../../src/policies/index.ts';
import { retrieverParts } from '../../src/retrievers/index.ts';
import { presetParts, rewardParts } from '../../src/rewards/index.ts';
import { specimen as closingPassages } from './broken/dialect-world-text-closes-nothing.ts';

/** Everything that the house ships, as one plugin: nothing about it is special. */
const house: Plugin = {
  ...plugin,
  dialects: dialectParts,
  retrievers: retrieverParts,
  rewards: rewardParts,
  pipelines: presetParts,
  policies: policyParts,
  exporters: exporterParts,
};

const closing: Part<Dialect> = {
  params: v.strictObject({}),
  says: 'lets passages close its tags',
  make: () => closingPassages,
};

function pluginOf(dialects: Parts<Dialect>): Plugin {
  return { name: 'bad', version: '1.0.0', dialects };
}

// every clause on every part and every environment: a minute of processor time
it('finds that everything the house ships keeps its contract, but for what fails on purpose', async () => {
  const findings = await checkPlugin(house);
  // to fail on some queries is what this one is for
  const broken = findings.filter(({ ok }) => !ok).map(({ part, clause }) => `${part}: ${clause}`);
  expect(broken).toEqual(['retriever failing: service/any-query']);
  const parts = new Set(findings.map(({ part }) => part));
  const shipped = [house.envs, dialectParts, retrieverParts, rewardParts, presetParts, policyParts, exporterParts];
  expect(parts.size).toBe(shipped.flatMap((shelf) => Object.keys(shelf ?? {})).length);
  expect(findings.filter(({ part }) => part === 'environment foragym/search-qa-v1')).toHaveLength(
    partClauses.length + envClauses.length,
  );
}, 300_000);

it('names part, clause and what was done instead', async () => {
  const findings = await checkPlugin(pluginOf({ closing }));
  expect(findings.filter(({ ok }) => !ok)).toEqual([
    {
      part: 'dialect closing',
      clause: 'dialect/world-text-closes-nothing',
      says: expect.stringContaining('MUST NOT open or close'),
      ok: false,
      message: expect.stringContaining('</information>'),
    },
  ]);
});

it('tells of a part that needs a parameter, and holds it to no further clause', async () => {
  const findings = await checkPlugin(pluginOf({ choosy: { ...closing, params: v.strictObject({ row: v.string() }) } }));
  const [first, ...others] = findings;
  expect(first).toMatchObject({ clause: 'part/made-of-defaults', ok: true });
  expect(first?.message).toContain('not checked further: dialect choosy: parameter "row" is missing');
  expect(others.filter(({ clause }) => clause.startsWith('dialect/'))).toEqual([]);
});

it('tells of an environment under the name of another package, where it would never be found', async () => {
  const [first] = await checkPlugin({ name: 'bad', version: '1.0.0', envs: plugin.envs });
  expect(first).toMatchObject({ part: 'environment foragym/search-qa-v1', clause: 'part/made-of-defaults', ok: false });
});

it('tells of an environment without its corpus', async () => {
  const [searchQa] = plugin.envs ?? [];
  const [first] = await checkPlugin({ ...plugin, envs: [{ ...searchQa!, corpus: 'foragym/nowhere' }] });
  expect(first).toMatchObject({ clause: 'part/made-of-defaults', ok: false });
  expect(first?.message).toContain('nowhere');
});
