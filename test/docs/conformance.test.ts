import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  dialectClauses,
  envClauses,
  exporterClauses,
  partClauses,
  pipelineClauses,
  rewardClauses,
  serviceClauses,
} from '../../src/conformance/index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = read('../../docs/conformance.md');

it('lists every clause with its sentence, in the order of the kit', () => {
  const families = [
    partClauses,
    envClauses,
    serviceClauses,
    dialectClauses,
    rewardClauses,
    pipelineClauses,
    exporterClauses,
  ];
  const rows = families.flatMap((family) => family.map(({ id, says }) => `| \`${id}\` | ${says} |`));
  expect(page.split('\n').filter((line) => /^\| `[a-z]+\/[a-z0-9-]+` \|/.test(line))).toEqual(rows);
});

it('shows the example as it runs', () => {
  const blocks = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block);
  expect(blocks).toEqual([read('./titles.ts'), read('./titles.test.ts')]);
});
