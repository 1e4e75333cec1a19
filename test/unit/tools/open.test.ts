import { describe, expect, it } from 'vitest';
import { answering, tinyEnv, tinyPlugin } from '../../tiny-env.ts';
import { tools, type Plugin } from '../../../src/index.ts';

const plugin: Plugin = {
  ...tinyPlugin,
  envs: (tinyPlugin.envs ?? []).map((env) => ({ ...env, tools: [...env.tools, tools.open] })),
};

describe('open', () => {
  it('shows a hit again, whole, as it was replied, with its truth', async () => {
    const env = await tinyEnv(answering, { charactersPerTurn: 30, dialect: { use: 'search-tags', ids: true } }, plugin);
    await env.reset({ seed: 1, taskId: 't2' });
    const [cut] = (await env.step('<search> founded Harrow </search>')).observation.hits;
    expect(cut?.text).toHaveLength(18);
    const wide = await tinyEnv(answering, { dialect: { use: 'search-tags', ids: true } }, plugin);
    await wide.reset({ seed: 1, taskId: 't2' });
    await wide.step('<search> founded Harrow </search>');
    const { observation } = await wide.step('<open>p1</open>');
    expect(observation.hits).toMatchObject([{ id: 'p1', text: 'Harrow Ferry was founded by Ada Quill in 1702.' }]);
    expect(wide.log().entries.at(-1)).toMatchObject({ effects: [] });
  });

  it('takes only ids that were shown: nobody can enumerate the corpus', async () => {
    const env = await tinyEnv(answering, {}, plugin);
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step('<search> founded Harrow </search>');
    const { observation } = await env.step('<open>p2</open>');
    expect(observation.hits).toEqual([]);
    expect(observation.text).toContain('No passage with this id was shown');
  });
});
