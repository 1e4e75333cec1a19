import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Hit, Observation } from '../../../src/core/index.ts';
import {
  cmd,
  type CmdParams,
  type Hello,
  type Policy,
  policyParts,
  type PolicySession,
} from '../../../src/policies/index.ts';

const hit: Hit = { id: 'p1', title: 'Danube', text: 'It passes Wien.', score: 7.1, rank: 1 };

const hello: Hello = {
  env: 'test/rivers-v1',
  dialect: 'search-tags',
  stop: ['</search>'],
  instructions: 'search',
  tools: ['search'],
  question: 'Which capital?',
  seed: 7,
  example: { task: { id: 't', question: 'Which capital?' }, gold: { answers: ['the secret answer'] } },
};

function observation(turn: number): Observation {
  const remaining = { turns: 4 - turn, calls: {}, invalid: 3, characters: 1000 };
  return { turn, text: `turn ${turn}`, messages: [{ role: 'user', content: 'hi' }], hits: [hit], remaining };
}

const opened: Policy[] = [];

/** A program of programs/, with its arguments. */
function program(name: string, { args = '', ...params }: { readonly args?: string } & Partial<CmdParams> = {}): Policy {
  const path = fileURLToPath(new URL(`programs/${name}`, import.meta.url));
  const policy = cmd({ program: `'${process.execPath}' '${path}' ${args}`, turnTimeoutMs: 10_000, ...params });
  opened.push(policy);
  return policy;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(async (policy) => await policy.close?.()));
});

/** The code that a turn of this policy fails with. */
async function codeOf(session: PolicySession, turn = 0): Promise<unknown> {
  return await Promise.resolve(session.act(observation(turn))).then(
    () => 'no failure',
    (thrown: { readonly code: unknown }) => thrown.code,
  );
}

/** Killed orphans may stay in the table of processes until somebody reaps them: a zombie is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('cmd: what is said', () => {
  it('plays what a program says, as text and as actions', async () => {
    const session = program('fixed-file.mjs').open(hello);
    expect(await session.act(observation(0))).toEqual({ text: '<search> Danube </search>' });
    expect(await session.act(observation(1))).toEqual([{ type: 'answer', text: 'Wien' }]);
    session.end?.('answered');
  });

  it('plays one process for many episodes', async () => {
    const policy = program('fixed-file.mjs');
    for (let episode = 0; episode < 3; episode += 1) {
      const session = policy.open(hello);
      expect(await session.act(observation(0))).toEqual({ text: '<search> Danube </search>' });
      session.end?.('turn-limit');
    }
  });

  it('takes turns that were printed before they were asked for, also when the program is gone', async () => {
    const session = program('all-at-once.mjs').open(hello);
    expect(await session.act(observation(0))).toEqual({ text: 'first' });
    expect(await session.act(observation(1))).toEqual({ text: 'second' });
    expect(await codeOf(session, 2)).toBe('policy/exited');
  });

  it('takes a turn that was printed in the same breath as the one that was asked for', async () => {
    const session = program('one-ahead.mjs').open(hello);
    for (const turn of [0, 1, 2, 3]) expect(await session.act(observation(turn))).toEqual({ text: `turn ${turn}` });
  });

  it('shows what any policy sees: no question of its own, gold, label or reward', async () => {
    const session = program('echoes.mjs', { seed: 5 }).open(hello);
    const written = await session.act(observation(0));
    const said: { hello: string; line: string } = JSON.parse((written as { text: string }).text);
    expect(JSON.parse(said.hello)).toEqual({
      type: 'hello',
      protocol: 1,
      env: 'test/rivers-v1',
      dialect: 'search-tags',
      stop: ['</search>'],
      parallel: 1,
      seed: 5,
    });
    expect(JSON.parse(said.line)).toEqual({ type: 'observation', episode: 0, seed: 7, omit: [], ...observation(0) });
    expect(JSON.stringify(said)).not.toContain('secret');
  });

  it('lets episodes interleave and programs answer out of order', async () => {
    const policy = program('echoes.mjs', { parallel: 2 });
    const sessions = [policy.open({ ...hello, seed: 1 }), policy.open({ ...hello, seed: 2 })];
    const written = await Promise.all(sessions.map(async (session) => await session.act(observation(0))));
    const lines = written.map((one): { episode: number; seed: number } => {
      const { line }: { line: string } = JSON.parse((one as { text: string }).text);
      return JSON.parse(line);
    });
    expect(lines.map(({ episode, seed }) => [episode, seed])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('lets only as many episodes begin as the program was told', async () => {
    const policy = program('fixed-file.mjs');
    const [first, second, third] = [policy.open(hello), policy.open(hello), policy.open(hello)];
    await first.act(observation(0));
    const waits = second.act(observation(0));
    const given = third.act(observation(0));
    expect(await Promise.race([waits, new Promise((resolve) => setTimeout(resolve, 200, 'waits'))])).toBe('waits');
    third.end?.('aborted');
    first.end?.('answered');
    expect(await waits).toEqual({ text: '<search> Danube </search>' });
    second.end?.('answered');
    expect(await given).toBe('');
    expect(await policy.open(hello).act(observation(0))).toEqual({ text: '<search> Danube </search>' });
  });

  it('splits the command line without a shell', async () => {
    const said = '{"type":"turn","episode":{episode},"turn":{turn},"text":"$HOME *"}';
    const session = program('says.mjs', { args: `'${said}'` }).open(hello);
    expect(await session.act(observation(0))).toEqual({ text: '$HOME *' });
  });
});

describe('cmd: what goes wrong', () => {
  it('waits no longer than it was told for a program that never reads', async () => {
    const policy = program('never-reads.mjs', { turnTimeoutMs: 1000 });
    const session = policy.open(hello);
    expect(await codeOf(session)).toBe('policy/timeout');
    session.end?.('policy-failed');
    // the next episode gets a new process, which is as silent
    expect(await codeOf(policy.open(hello))).toBe('policy/timeout');
  });

  it('refuses a line of 2 MiB', async () => {
    expect(await codeOf(program('two-mebibytes.mjs').open(hello))).toBe('policy/malformed-line');
  });

  it('does not hold without end what nobody asked for', async () => {
    expect(await codeOf(program('floods.mjs').open(hello))).toBe('policy/malformed-line');
  });

  it('ends the episode of a program that exits, tells what it complained of, and gives the next episode a new one', async () => {
    const policy = program('exits-on-turn-3.mjs');
    const session = policy.open(hello);
    for (let turn = 0; turn < 3; turn += 1)
      expect(await session.act(observation(turn))).toEqual({ text: `turn ${turn}` });
    await expect(session.act(observation(3))).rejects.toMatchObject({
      code: 'policy/exited',
      stderr: 'out of ideas\n',
      message: expect.stringMatching(/code 7.*out of ideas/),
    });
    session.end?.('policy-failed');
    expect(await policy.open(hello).act(observation(0))).toEqual({ text: 'turn 0' });
  });

  it.each([
    ['no JSON', 'hello'],
    ['no object', '[]'],
    ['an unknown type', '{"type":"move"}'],
    ['an unknown key', '{"type":"turn","episode":{episode},"turn":{turn},"text":"a","reward":1}'],
    ['nothing written', '{"type":"turn","episode":{episode},"turn":{turn}}'],
    ['text and actions', '{"type":"turn","episode":{episode},"turn":{turn},"text":"a","actions":[]}'],
    ['an action that is none', '{"type":"turn","episode":{episode},"turn":{turn},"actions":[{"type":"jump"}]}'],
    ['a wrong turn', '{"type":"turn","episode":{episode},"turn":5,"text":"a"}'],
    ['ready twice', '{"type":"ready","protocol":1}'],
  ])('takes %s for rubbish', async (_, said) => {
    expect(await codeOf(program('says.mjs', { args: `'${said}'` }).open(hello))).toBe('policy/malformed-line');
  });

  it('is a mistake of the user when the program never gets ready, does not exist or speaks another protocol', async () => {
    await expect(
      program('never-ready.mjs', { turnTimeoutMs: 1000 }).open(hello).act(observation(0)),
    ).rejects.toMatchObject({
      code: 'policy/not-ready',
      message: expect.stringContaining('no model found'),
    });
    expect(await codeOf(cmd({ program: './not-there' }).open(hello))).toBe('policy/not-ready');
    expect(await codeOf(cmd({ program: `'${process.execPath}' -e 'console.log("{}")'` }).open(hello))).toBe(
      'policy/not-ready',
    );
    expect(() => cmd({ program: '"open' })).toThrow(expect.objectContaining({ code: 'policy/bad-command' }));
    expect(() => policyParts['cmd']?.make({ program: ' ' }, undefined)).toThrow(
      expect.objectContaining({ code: 'policy/bad-command' }),
    );
  });

  it('kills the program and all that it started two seconds after bye', async () => {
    const policy = program('stays.mjs');
    const { text } = (await policy.open(hello).act(observation(0))) as { text: string };
    const pids = text.split(' ').map(Number);
    expect(pids.map(isAlive)).toEqual([true, true]);
    const began = performance.now();
    await policy.close?.();
    expect(performance.now() - began).toBeGreaterThan(1900);
    expect(performance.now() - began).toBeLessThan(4000);
    expect(isAlive(pids[0] ?? 0)).toBe(false);
    await expect.poll(() => isAlive(pids[1] ?? 0)).toBe(false);
  });
});
