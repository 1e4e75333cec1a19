import { describe, expect, it } from 'vitest';
import { keyOf, toFile, type Trajectory } from '../../../src/log/index.ts';
import type { Policy, PolicySession } from '../../../src/policies/index.ts';
import { run } from '../../../src/rollout/index.ts';
import { tinyEnv } from '../../tiny-env.ts';
import { fakeClock } from './fake-env.ts';

const founder = [{ type: 'call', tool: 'search', args: { query: 'founded Harrow' } }];
const right = [{ type: 'answer', text: 'Ada Quill' }];

/** Answers right, except that in the first rollout of every task it hands over something else in its second turn. */
function spoiled(act: () => unknown): Policy {
  let episodes = 0;
  return {
    name: 'spoiled',
    open() {
      const isSpoiled = episodes === 0;
      episodes += 1;
      const written = ({ turn }: { readonly turn: number }): unknown => {
        if (turn === 0) return founder;
        return isSpoiled ? act() : right;
      };
      return { act: written as PolicySession['act'] };
    },
  };
}

async function episodesOf(policy: Policy, dialect: string): Promise<readonly Trajectory[]> {
  const envs = [await tinyEnv(undefined, { dialect }), await tinyEnv(undefined, { dialect })];
  const plan = { cell: 'c', policy, envs, taskIds: ['t2'], rollouts: 4, seed: 1, clock: fakeClock() };
  const episodes: Trajectory[] = [];
  for await (const episode of run(plan)) episodes.push(episode);
  return episodes;
}

function raise(what: unknown): never {
  throw what;
}

const call = { type: 'call', tool: 'search', args: { query: 'x' } };
const throwing = new Proxy({}, { get: () => raise(1), has: () => raise(1), getPrototypeOf: () => raise(1) });
const malformed = /^spoiled: /;

const long = 'x'.repeat(100_000_000);
const end = 'x'.repeat(2048);
const shortened = `${end} [99995904 characters cut] ${end}`;

describe.each(['search-tags', 'tool-calls'])('what no turn can be, in %s,', (dialect) => {
  it.each([
    ['nothing', () => undefined, 'policy/malformed-turn'],
    ['nothing, later', async () => undefined, 'policy/malformed-turn'],
    ['a number', () => 7, 'policy/malformed-turn'],
    ['a turn whose text is a number', () => ({ text: 7 }), 'policy/malformed-turn'],
    ['an action of an unknown type', () => [{ ...call, type: 'cal' }], 'policy/malformed-turn'],
    ['an action without anything', () => [{ type: 'call' }], 'policy/malformed-turn'],
    [
      'a getter that throws',
      () => ({
        get text() {
          return raise(1);
        },
      }),
      'policy/malformed-turn',
    ],
    ['a proxy that throws', () => throwing, 'policy/malformed-turn'],
    ['a proxy that throws, in a list', () => [throwing], 'policy/malformed-turn'],
    ['endless text', () => 'x'.repeat(100_000_000), 'policy/malformed-turn'],
    ['a turn with endless text', () => ({ text: 'x'.repeat(100_000_000) }), 'policy/malformed-turn'],
    ['a million actions', () => Array.from({ length: 1_000_000 }, () => call), 'policy/malformed-turn'],
    ['a search without a query', () => [{ ...call, args: {} }], 'dialect/unwritable'],
    ['a tool that is not there', () => [{ ...call, tool: 'serach' }], 'dialect/unwritable'],
    ['no action', () => [], 'dialect/unwritable'],
    ['a generation that failed', () => ({ text: '', generation: { finish: 'error' } }), 'step/unfinished'],
  ])('is the failure of the policy, by its name: %s', async (_, act, code) => {
    const episodes = await episodesOf(spoiled(act), dialect);
    const [bad, ...others] = episodes.toSorted((a, b) => keyOf(a).rollout - keyOf(b).rollout);
    expect(bad?.meta['failure']).toEqual({ code, message: expect.stringMatching(malformed) });
    expect(bad?.log.entries.map(({ type }) => type)).toEqual(['reset', 'step', 'truncate']);
    expect(bad?.scorings[0]?.rewards.columns['answer-em']?.at(-1)).not.toMatchObject({ value: 1 });
    expect(others.map(({ meta }) => meta['failure'])).toEqual([undefined, undefined, undefined]);
    for (const { log, scorings } of others) {
      expect(log.entries).toHaveLength(3);
      expect(scorings[0]?.rewards.columns['answer-em']?.at(-1)).toMatchObject({ value: 1 });
    }
  });

  it.each([
    ['what has no text', Object.create(null), 'something that has no text'],
    ['what throws when it is looked at', throwing, 'something that has no text'],
    ['an error that is longer than anybody reads', new Error(long), shortened],
    ['an error with half a character', new Error('\ud800'), '\ufffd'],
    ['an error with a message of its own', Object.assign(new Error('m'), { message: 7 }), '7'],
  ])('may also be thrown: %s', async (_, thrown, message) => {
    const episodes = await episodesOf(
      spoiled(() => raise(thrown)),
      dialect,
    );
    expect(episodes).toHaveLength(4);
    const failed = episodes.filter(({ meta }) => meta['failure'] !== undefined);
    expect(failed.map(({ meta }) => meta['failure'])).toEqual([{ message }]);
    for (const episode of episodes) expect(JSON.stringify(toFile(episode)).length).toBeLessThan(10_000);
  });
});

it('keeps the end of what a program said last, however much was said before', async () => {
  const stderr = `${'e'.repeat(5000)}: no model found`;
  const thrown = Object.assign(new Error(`cmd:./x: it printed ${'k'.repeat(5000)}; the end of its stderr: ${stderr}`), {
    stderr,
  });
  const episodes = await episodesOf(
    spoiled(() => raise(thrown)),
    'search-tags',
  );
  const failures = episodes.flatMap(({ meta }) => meta['failure'] ?? []);
  expect(failures).toEqual([
    {
      message: expect.stringMatching(/^cmd:\.\/x: it printed k.*e: no model found$/),
      stderr: expect.stringMatching(/^e.*: no model found$/),
    },
  ]);
});

it('lets a policy use its lists again, and change them, without a change of what was played', async () => {
  const logprobs = [-0.5, -0.25];
  const policy: Policy = {
    name: 'reuses',
    open: () => ({
      act({ turn }) {
        logprobs[0] = turn === 0 ? -0.5 : -Infinity;
        const generation = { finish: 'stop' as const, logprobs };
        return turn === 0 ? { text: '<search> founded Harrow </search>', generation } : (right as never);
      },
    }),
  };
  const [episode] = await episodesOf(policy, 'search-tags');
  expect(episode?.log.entries[1]).toMatchObject({ policy: { generation: { logprobs: [-0.5, -0.25] } } });
});
