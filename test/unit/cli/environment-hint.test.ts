import { describe, expect, it } from 'vitest';
import { withEnvironmentHint } from '../../../src/cli/environment-hint.ts';
import { ForagymError, messageOf } from '../../../src/core/index.ts';
import { makeEnv } from '../../../src/episode/index.ts';

async function hinted(said: string, scenarios = true): Promise<string> {
  const refused = await makeEnv(said).catch((thrown: unknown) => thrown);
  return messageOf(await withEnvironmentHint(refused, { said, scenarios }));
}

describe('withEnvironmentHint', () => {
  it.each([
    ['zero-search', 'foragym/zero-search-v1'],
    ['robust-v1', 'foragym/robust-v1'],
    ['foragim/search-qa-v1', 'foragym/search-qa-v1'],
    ['retrieval/empty', 'scenarios/retrieval/empty.yaml'],
  ])('says what is meant by %s, and nothing of a package', async (said, name) => {
    const told = await hinted(said);
    expect(told).toContain(`did you mean "${name}"?`);
    expect(told).not.toContain('npm install');
  });

  it('leaves what is near to nothing alone, and names no scenario where none can be played', async () => {
    expect(await hinted('acme/weather-v3')).toContain('npm install acme');
    expect(await hinted('retrieval/empty', false)).not.toContain('.yaml');
  });

  it('leaves the hint of an id of ours alone', async () => {
    expect(await hinted('foragym/search-qa-v2')).toBe(
      'unknown environment "foragym/search-qa-v2"; did you mean "foragym/search-qa-v1"?',
    );
  });

  it('leaves every other refusal alone', async () => {
    const other = new ForagymError('params/invalid', 'another');
    expect(await withEnvironmentHint(other, { said: 'robust', scenarios: true })).toBe(other);
  });
});
