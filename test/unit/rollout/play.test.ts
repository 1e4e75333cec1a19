import { describe, expect, it } from 'vitest';
import { ForagymError, type JsonObject } from '../../../src/core/index.ts';
import type { Hello, Policy, PolicySession } from '../../../src/policies/index.ts';
import { PATIENCE, play, type PlayOptions } from '../../../src/rollout/index.ts';
import { fakeClock, fakeEnv, type FakeOptions } from './fake-env.ts';

const policyOf = (act: PolicySession['act'], end: NonNullable<PolicySession['end']> = () => {}): Policy => ({
  name: 'test',
  open: () => ({ act, end }),
});

const answers = policyOf(() => 'answer');

async function played(policy: Policy, env: FakeOptions = {}, options: Partial<PlayOptions> = {}) {
  const fake = fakeEnv(env);
  const clock = fakeClock();
  const meta: JsonObject = { rollout: 3 };
  const trajectory = await play(fake, policy, { taskId: 't1', worldSeed: 11, policySeed: 12, clock, meta, ...options });
  return { trajectory, calls: fake.calls, seeds: fake.seeds, slept: clock.slept };
}

describe('play', () => {
  it('plays turn after turn until the episode ends', async () => {
    const { trajectory, calls, seeds } = await played(policyOf(({ turn }) => (turn < 2 ? 'search' : 'answer')));
    expect(calls).toEqual(['reset', 'step', 'step', 'step']);
    expect(seeds).toEqual([11]);
    expect(trajectory.log.task.id).toBe('t1');
    expect(trajectory.meta).toEqual({ rollout: 3, durationMs: 0 });
  });

  it('waits for a policy that answers later', async () => {
    const { calls } = await played(policyOf(async () => 'answer'));
    expect(calls).toEqual(['reset', 'step']);
  });

  it('tells the policy what it is to play, and the question with its truth only to one that sees gold', async () => {
    const heard: Hello[] = [];
    const listen = (sees?: 'gold'): Policy => ({
      name: 'listener',
      sees,
      open: (hello) => {
        heard.push(hello);
        return { act: () => 'answer' };
      },
    });
    await played(listen());
    await played(listen('gold'));
    expect(heard[0]).toMatchObject({
      env: 'test/fake-v1',
      dialect: 'search-tags',
      stop: ['</search>'],
      question: 'why?',
      seed: 12,
    });
    expect(heard[0]?.example).toBeUndefined();
    expect(JSON.stringify(heard[0])).not.toContain('gold');
    expect(heard[1]?.example?.gold.answers).toEqual(['gold']);
  });

  it('tells the policy how the episode ended', async () => {
    const stops: string[] = [];
    await played(
      policyOf(
        () => 'answer',
        (stop) => void stops.push(stop),
      ),
    );
    expect(stops).toEqual(['answered']);
  });

  it('tells also a policy that failed', async () => {
    const stops: string[] = [];
    const end = (stop: string): void => void stops.push(stop);
    await played(policyOf(() => Promise.reject(new Error('out of paper')), end));
    expect(stops).toEqual(['policy-failed']);
  });

  describe('when the world fails', () => {
    it('asks again with growing waits', async () => {
      const { calls, slept, trajectory } = await played(answers, { fails: 2 });
      expect(calls).toEqual(['reset', 'retry', 'retry', 'step', 'retry', 'retry']);
      expect(slept).toEqual([250, 500, 250, 500]);
      expect(trajectory.meta['worldRetries']).toBe(4);
    });

    it('gives up when patience is used up, and the policy never hears of it', async () => {
      const { calls } = await played(answers, { fails: 99 }, { patience: { ...PATIENCE, retries: 2 } });
      expect(calls).toEqual(['reset', 'retry', 'retry', 'truncate world-failed']);
    });

    it('never waits longer than it may', async () => {
      const patience = { retries: 4, backOffMs: 100, longestMs: 300 };
      const { slept } = await played(answers, { fails: 99 }, { patience });
      expect(slept).toEqual([100, 200, 300, 300]);
    });
  });

  describe('when the policy fails', () => {
    const broken = Object.assign(new Error('out of paper'), { stderr: 'Traceback: paper\n' });
    it.each([
      [
        'throws',
        () => {
          throw broken;
        },
      ],
      [
        'rejects',
        async () => {
          throw broken;
        },
      ],
    ])('ends the episode as policy-failed when it %s, and says of what', async (_, act) => {
      const { calls, trajectory } = await played(policyOf(act));
      expect(calls).toEqual(['reset', 'truncate policy-failed']);
      expect(trajectory.meta['failure']).toEqual({ message: 'out of paper', stderr: 'Traceback: paper\n' });
    });

    it('counts a session that cannot be opened', async () => {
      const { calls } = await played({
        name: 'shut',
        open: () => {
          throw new Error('shut');
        },
      });
      expect(calls).toEqual(['reset', 'truncate policy-failed']);
    });

    it.each([
      ['drafts that the dialect cannot hold', new ForagymError('dialect/unwritable', 'a tag in a query')],
      ['a generation that was not finished', new ForagymError('step/unfinished', 'abort')],
    ])('counts %s', async (_, throws) => {
      const { calls, trajectory } = await played(answers, { throws });
      expect(calls).toEqual(['reset', 'step', 'truncate policy-failed']);
      expect(trajectory.meta['failure']).toMatchObject({ code: throws.code });
    });

    it.each([[undefined], [null], [7], [{ txt: 'answer' }]])(
      'counts %j as nothing that can be played',
      async (written) => {
        const { calls, trajectory } = await played(policyOf(() => written as never));
        expect(calls).toEqual(['reset', 'truncate policy-failed']);
        expect(trajectory.meta['failure']).toMatchObject({ code: 'policy/malformed-turn' });
      },
    );

    it('keeps the episode when it fails on being told of the end', async () => {
      const { calls, trajectory } = await played(
        policyOf(
          () => 'answer',
          () => {
            throw new Error('late');
          },
        ),
      );
      expect(calls).toEqual(['reset', 'step']);
      expect(trajectory.meta['failure']).toEqual({ message: 'late' });
    });
  });

  it('throws on what an author threw', async () => {
    await expect(played(answers, { throws: new TypeError('undefined is not a function') })).rejects.toThrow(TypeError);
  });

  describe('when it is aborted', () => {
    it('does not wait for a policy that thinks for ever', async () => {
      const stop = new AbortController();
      const policy = policyOf(() => {
        queueMicrotask(() => stop.abort());
        return new Promise<string>(() => {});
      });
      const { calls } = await played(policy, {}, { signal: stop.signal });
      expect(calls).toEqual(['reset', 'abort', 'truncate aborted']);
    });

    it('does not wait for a world that never answers', async () => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 5);
      const { calls } = await played(answers, { hangs: true }, { signal: stop.signal });
      expect(calls).toEqual(['reset', 'step', 'abort', 'truncate aborted']);
    });

    it('does not wait for a world that is down', async () => {
      const stop = new AbortController();
      const fake = fakeEnv({ fails: 99 });
      const clock = {
        ...fakeClock(),
        sleep: async () => {
          stop.abort();
          throw stop.signal.reason;
        },
      };
      await play(fake, answers, { taskId: 't1', worldSeed: 1, policySeed: 2, clock, signal: stop.signal });
      expect(fake.calls).toEqual(['reset', 'abort', 'truncate aborted']);
    });
  });
});
