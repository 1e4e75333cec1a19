import { describe, expect, it } from 'vitest';
import { meant } from '../../../src/cli/meant.ts';
import { shippedScenarios } from '../../../src/cli/scenarios-file.ts';
import { readScenario } from '../../../src/eval/index.ts';

const names = [
  'zerosearch',
  'foragym/zero-search-v1',
  'foragym/robust-v1',
  'scenarios/retrieval/noise-ladder.yaml',
  'hop',
];

describe('meant', () => {
  it.each([
    ['zero-search', 'foragym/zero-search-v1'],
    ['zero-search-v1', 'foragym/zero-search-v1'],
    ['robust', 'foragym/robust-v1'],
    ['foragym/robust', 'foragym/robust-v1'],
    ['foragim/robust-v1', 'foragym/robust-v1'],
    ['rob', 'foragym/robust-v1'],
    ['zerosaerch', 'zerosearch'],
    ['retrieval/noise-ladder', 'scenarios/retrieval/noise-ladder.yaml'],
    ['retrieval/noise-lader', 'scenarios/retrieval/noise-ladder.yaml'],
    ['retrieval/noise-ladder.yaml', 'scenarios/retrieval/noise-ladder.yaml'],
    ['hpo', 'hop'],
  ])('takes %s for %s', (said, name) => {
    expect(meant(said, names)).toBe(`; did you mean "${name}"?`);
  });

  it('says nothing where nothing is near', () => {
    expect(meant('acme/weather-v3', names)).toBe('');
    expect(meant('anything', [])).toBe('');
  });

  it('finds every shipped scenario by its id', async () => {
    const files = shippedScenarios();
    for (const file of files) expect(meant((await readScenario(file)).id, files)).toContain(file);
  });
});
