import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/index.ts';
import { measure, reasonLines, reportOf, type Report } from '../../../src/eval/index.ts';
import { play } from '../../../src/rollout/index.ts';
import type { PolicySession } from '../../../src/policies/index.ts';
import { answering, tinyEnv, tinyPlugin } from '../../tiny-env.ts';
import { declared, episode } from './declared.ts';

const plugins = [tinyPlugin];
const patience = { retries: 0, backOffMs: 0, longestMs: 0 };

/** The reason of one episode of a policy, on a world that is well or down. */
async function reasonOf(act: PolicySession['act'], world: 'well' | 'down' = 'well'): Promise<string | undefined> {
  const down = { failure: { code: 'unavailable', message: 'backend down\nline two' } } as const;
  const service =
    world === 'well' ? answering : { name: 'search', run: (batch: readonly unknown[]) => batch.map(() => down) };
  const env = await tinyEnv(service);
  const policy = { name: 'test', open: () => ({ act }) };
  const meta = { cell: 'hop', policy: 'hop', rollout: 0 };
  const trajectory = await play(env, policy, { taskId: 't1', clock: systemClock, patience, meta });
  return (await measure(trajectory, [], plugins)).reason;
}

function throwing(message: string): PolicySession['act'] {
  return () => {
    throw new Error(message);
  };
}

describe('the reason of an episode', () => {
  it('is what the world failed of: service, code and the first line', async () => {
    expect(await reasonOf(() => '<search>Harrow</search>', 'down')).toBe(
      'world-failed: search: unavailable: backend down',
    );
  });

  it('is what the policy threw', async () => {
    expect(await reasonOf(throwing('out of paper\nstack'))).toBe('out of paper');
  });

  it('is short, however long the message', async () => {
    expect(await reasonOf(throwing('x'.repeat(5000)))).toHaveLength(200);
  });

  it('is not there when the episode is neither failed nor masked', async () => {
    expect(await reasonOf(() => '<answer>nobody</answer>')).toBeUndefined();
  });
});

const stopped = { stop: 'policy-failed' } as const;

function reported(reasons: readonly (string | undefined)[]): Report {
  const episodes = reasons.map((reason, at) => ({
    ...episode(['hop', `t${at}`], 0, reason === undefined ? {} : stopped),
    reason,
  }));
  const ids = episodes.map(({ task }) => task);
  const scenario = declared({ metrics: ['em'], policies: ['hop'] });
  return reportOf(scenario, { tasks: { name: 'made', fingerprint: 'f00d', ids }, episodes, privileged: new Set() });
}

describe('reasonLines', () => {
  it('says how many of a cell failed for which reason, the most frequent first', () => {
    expect(reasonLines(reported(['late', 'torn', 'torn', undefined]))).toEqual([
      'hop: 2 of 4 failed (torn)',
      'hop: 1 of 4 failed (late)',
    ]);
  });

  it('tells at most three reasons a cell, and that there are more', () => {
    const lines = reasonLines(reported(['a', 'b', 'c', 'd', 'e']));
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain('and 2 more reasons');
  });

  it('is silent when nothing failed', () => {
    expect(reasonLines(reported([undefined]))).toEqual([]);
  });

  it('is in the report, whole', () => {
    expect(reported(['a', 'b', 'b', 'c', 'd']).cells[0]?.reasons).toEqual([
      { came: 'failed', reason: 'b', episodes: 2 },
      { came: 'failed', reason: 'a', episodes: 1 },
      { came: 'failed', reason: 'c', episodes: 1 },
      { came: 'failed', reason: 'd', episodes: 1 },
    ]);
  });

  it('says masked of what the world ended', () => {
    const masked = {
      ...episode(['hop', 't0'], null, { stop: 'world-failed', total: null }),
      reason: 'world-failed: search',
    };
    const report = reportOf(declared({ metrics: ['em'], policies: ['hop'] }), {
      tasks: { name: 'made', fingerprint: 'f00d', ids: ['t0'] },
      episodes: [masked],
      privileged: new Set(),
    });
    expect(reasonLines(report)).toEqual(['hop: 1 of 1 masked (world-failed: search)']);
  });
});
