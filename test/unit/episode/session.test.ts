import { describe, expect, it } from 'vitest';
import type { Service } from '../../../src/index.ts';
import { hitsFor, tinyEnv } from '../../tiny-env.ts';

const query = (text: string): string => `<search> ${text} Harrow </search>`;

/** A live service: counts on its handle, rebuilds it from the past, and notes what it found. */
function counting(late: { next: number } = { next: 0 }): { readonly service: Service; readonly counts: number[] } {
  const counts: number[] = [];
  const service: Service = {
    name: 'counting',
    stateful: true,
    timeoutMs: 40,
    run: (batch) =>
      batch.map(async (request) => {
        const { session } = request;
        const held = session?.take();
        const count = (typeof held === 'number' ? held : (session?.past.length ?? 0)) + 1;
        const delay = late.next;
        late.next = 0;
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        session?.put(count);
        counts.push(count);
        return { value: hitsFor(request) };
      }),
  };
  return { service, counts };
}

describe('a live session', () => {
  it('keeps its handle along one line of turns', async () => {
    const { service, counts } = counting();
    const env = await tinyEnv(service, { turns: 9 });
    await env.reset({ seed: 1, taskId: 't2' });
    for (const text of ['founded', 'founded', 'founded']) await env.step(query(text));
    expect(counts).toEqual([1, 2, 3]);
  });

  it('is rebuilt from past inputs in a fork, which never shares a handle', async () => {
    const { service, counts } = counting();
    const env = await tinyEnv(service, { turns: 9 });
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(query('founded'));
    await env.step(query('founded'));
    const fork = env.fork();
    await fork.step(query('founded'));
    await env.step(query('founded'));
    expect(counts).toEqual([1, 2, 3, 3]);
  });

  it('can never come back once its answer is late: the handle is dropped', async () => {
    const late = { next: 0 };
    const { service, counts } = counting(late);
    const env = await tinyEnv(service, { turns: 9 });
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(query('founded'));
    late.next = 90;
    expect((await env.step(query('founded'))).info.failure?.code).toBe('timeout');
    await env.retry();
    await new Promise((resolve) => setTimeout(resolve, 80));
    await env.step(query('founded'));
    // the late answer put a 2 into a slot of an older epoch; the retry counted 2 from the past, the next step 3
    expect(counts).toEqual([1, 2, 2, 3]);
  });
});

describe('a service that changes the world', () => {
  it('forbids forks, and says why', async () => {
    const { service } = counting();
    const env = await tinyEnv({ ...service, effect: true });
    await env.reset({ seed: 1, taskId: 't2' });
    expect(() => env.fork()).toThrow(
      expect.objectContaining({ code: 'fork/effect', message: expect.stringContaining('counting') }),
    );
  });
});
