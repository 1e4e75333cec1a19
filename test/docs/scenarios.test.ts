import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../src/core/index.ts';
import { levelsOf, readScenario, scenarioDefaults, scenarioSchema } from '../../src/eval/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/scenarios.md'), 'utf8');

describe('docs/scenarios.md', () => {
  it('shows a scenario that can be run as it stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foragym-docs-'));
    try {
      const file = join(folder, 'page.yaml');
      writeFileSync(file, /```yaml\n([^]*?)```/.exec(page)?.[1] ?? '');
      const levels = levelsOf(await readScenario(file));
      expect(levels.map(({ params }) => params['retriever'])).toContainEqual({ use: 'bm25', k1: 0.9 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tells of every field and of the defaults', () => {
    for (const key of keysOf(scenarioSchema)) expect(page).toMatch(new RegExp(`^\\| \`${key}[.\`]`, 'm'));
    expect(page).toContain(`\`${scenarioDefaults.metrics.join(' ')}\``);
    expect(page).toContain(`\`${scenarioDefaults.env}\``);
  });
});

describe('scenarios that ship', () => {
  const files = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' });

  it.each(files.filter((file) => file.endsWith('.yaml')))('%s can be read and is called by its id', async (file) => {
    expect(`${(await readScenario(join(root, 'scenarios', file))).id}.yaml`).toBe(file);
  });
});
