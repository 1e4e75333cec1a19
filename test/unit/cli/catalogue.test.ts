import { describe, expect, it } from 'vitest';
import { catalogue, packageCatalogue } from '../../../src/cli/catalogue.ts';
import { tinyPlugin } from '../../tiny-env.ts';
import { looker, policiesOf } from '../eval/tiny-gym.ts';

describe('packageCatalogue', () => {
  it('has what a package ships under the names by which a run finds it', () => {
    const { environments, policies } = packageCatalogue({ ...policiesOf({ looker }), envs: tinyPlugin.envs });
    expect(environments?.map(({ name }) => name)).toEqual(['tiny/search-v1']);
    expect(policies?.map(({ name }) => name)).toEqual(['test/looker']);
  });
});

describe('catalogue', () => {
  it('has the card of an environment of ours', async () => {
    const { environments = [] } = await catalogue();
    expect(environments[0]?.card).toContain('## Known exploits');
  });

  it('counts what a corpus of ours holds', async () => {
    const { corpora = [] } = await catalogue();
    expect(corpora.find(({ name }) => name === 'foragym/harbor')?.facts?.['counts']).toMatch(
      /^420 passages, .*240 tasks/,
    );
  });
});
