// One passage may stand in an episode clean and degraded, under one id: each copy has its own label, and `open` shows the
// copy that was shown.
import { describe, expect, it } from 'vitest';
import {
  replay,
  tools,
  type Env,
  type EnvParams,
  type Hit,
  type Label,
  type Plugin,
  type Seen,
  type Service,
  type TurnView,
} from '../../../src/index.ts';
import { tinyEnv, tinyPlugin } from '../../tiny-env.ts';

const clean: Hit = { id: 'p1', title: 'Harrow Ferry', text: 'It was founded by Ada Quill in 1702.', score: 1, rank: 1 };
const falseCopy: Hit = { ...clean, text: 'It was founded by Ada Quill in 1845.' };
const otherSource: Hit = { ...clean, source: 'hearsay' };
const useful: Label = { kind: 'useful', from: 'construction', supports: ['p1'], rate: 0.7 };
const falsified: Label = { kind: 'counterfactual', from: 'construction', rate: 0.7, damage: [{ operator: 'lie' }] };

/** Tells the truth, except when it is asked for a lie. */
const fickle: Service = {
  name: 'fickle',
  run: (batch) =>
    batch.map(({ input }) => {
      const lies = JSON.stringify(input).includes('lie');
      return { value: [lies ? falseCopy : clean], truth: { labels: { p1: lies ? falsified : useful } } };
    }),
};

const plugin: Plugin = {
  ...tinyPlugin,
  envs: (tinyPlugin.envs ?? []).map((env) => ({ ...env, tools: [...env.tools, tools.open] })),
};

async function fickleEnv(params: EnvParams = {}): Promise<Env> {
  const env = await tinyEnv(fickle, { dialect: 'tool-calls', ...params }, plugin);
  await env.reset({ seed: 1, taskId: 't2' });
  return env;
}

const searching = (query: string) => ({ type: 'call', tool: 'search', args: { query } }) as const;
const opening = { type: 'call', tool: 'open', args: { id: 'p1' } } as const;

async function turnsOf(env: Env): Promise<readonly TurnView[]> {
  return (await replay(await env.trajectory(), { plugins: [plugin] })).view.turns;
}

const joined = (seen: readonly Seen[]) => seen.map(({ hit, label }) => [hit.text, label?.kind]);
const truth = [clean.text, 'useful'];
const lie = [falseCopy.text, 'counterfactual'];

/** The truth lane read without looking at which copy a hit is. */
const byIdAlone = ({ replies, seen }: TurnView) =>
  seen.map(({ hit }) => [hit.text, replies.find(({ truth: one }) => one?.labels[hit.id])?.truth?.labels[hit.id]?.kind]);

describe('two copies of a passage in one turn', () => {
  it('each have their own label', async () => {
    const env = await fickleEnv();
    await env.step([searching('founded'), searching('a lie')]);
    await env.step([searching('a lie'), searching('founded')]);
    const [first, second] = await turnsOf(env);
    expect(joined(first?.seen ?? [])).toEqual([truth, lie]);
    expect(joined(second?.seen ?? [])).toEqual([lie, truth]);
  });

  it('are told apart by their source alone, too', async () => {
    const service: Service = {
      name: 'changing-sources',
      run: (batch) =>
        batch.map(({ input }) => {
          const lies = JSON.stringify(input).includes('lie');
          return { value: [lies ? otherSource : clean], truth: { labels: { p1: lies ? falsified : useful } } };
        }),
    };
    const env = await tinyEnv(service, { dialect: 'tool-calls' }, plugin);
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step([searching('founded'), searching('a lie')]);
    const [turn] = await turnsOf(env);
    expect(turn?.seen.map(({ label }) => label?.kind)).toEqual(['useful', 'counterfactual']);
  });

  it('would share one, were they told apart by id alone: a falsehood would count as support', async () => {
    const env = await fickleEnv();
    await env.step([searching('founded'), searching('a lie')]);
    const [turn] = await turnsOf(env);
    expect(turn && byIdAlone(turn)).toEqual([truth, [falseCopy.text, 'useful']]);
  });

  it('are two passages of the log, under one id', async () => {
    const env = await fickleEnv();
    await env.step([searching('founded'), searching('a lie')]);
    expect(Object.values(env.log().passages).map(({ text }) => text)).toEqual([clean.text, falseCopy.text]);
  });
});

describe('open, of two copies', () => {
  it.each([
    [['founded', 'a lie'], lie],
    [['a lie', 'founded'], truth],
  ])('after %j in one turn shows the one shown last, with its label', async (queries, expected) => {
    const env = await fickleEnv();
    await env.step(queries.map(searching));
    await env.step([opening]);
    const [, opened] = await turnsOf(env);
    expect(joined(opened?.seen ?? [])).toEqual([expected]);
  });

  it('goes on showing the copy that it showed', async () => {
    const env = await fickleEnv({ turns: 6 });
    await env.step([searching('founded')]);
    await env.step([searching('a lie')]);
    for (let turn = 0; turn < 2; turn += 1) await env.step([opening]);
    expect((await turnsOf(env)).map(({ seen }) => joined(seen))).toEqual([[truth], [lie], [lie], [lie]]);
  });

  it('beside a search of its turn shows what was shown before, and so it does afterwards', async () => {
    const env = await fickleEnv();
    await env.step([searching('founded')]);
    await env.step([searching('a lie'), opening]);
    await env.step([opening]);
    expect((await turnsOf(env)).map(({ seen }) => joined(seen))).toEqual([[truth], [lie, truth], [truth]]);
  });

  it('shows the one that was clipped, whole', async () => {
    // room for one copy and the beginning of the other
    const env = await fickleEnv({ charactersPerTurn: 100 - 8 });
    await env.step([searching('founded'), searching('a lie')]);
    const [turn] = await turnsOf(env);
    expect(turn?.seen.map(({ hit, label, cut }) => [hit.text.length, label?.kind, cut])).toEqual([
      [36, 'useful', false],
      [32, undefined, true],
    ]);
    await env.step([opening]);
    const [, opened] = await turnsOf(env);
    expect(joined(opened?.seen ?? [])).toEqual([lie]);
  });
});
