import { expect, it } from 'vitest';
import { faultyWorld } from '../../../src/conformance/faulty-world.ts';
import { Rng, type Request, type Service } from '../../../src/core/index.ts';

const echo: Service = { name: 'echo', run: (batch) => batch.map(({ input }) => ({ value: input })) };
const task = { id: 't', question: 'q' };
const request: Request = { input: 'hello', task, seed: 1, turn: 0, options: {}, rng: Rng.of(1) };
const { signal } = new AbortController();

it('answers as the service does while it is healthy', () => {
  const world = faultyWorld();
  expect(world.around(echo).run([request], signal)).toEqual([{ value: 'hello' }]);
  expect(world.lost).toBe(0);
});

it('fails every request of a batch, and counts them', () => {
  const world = faultyWorld();
  world.become('failing');
  const answers = world.around(echo).run([request, request], signal);
  expect(answers).toEqual([expect.objectContaining({ failure: expect.anything() }), expect.anything()]);
  expect(world.lost).toBe(2);
});

it('keeps requests waiting until it is healthy again', async () => {
  const world = faultyWorld();
  world.become('silent');
  const [answer] = world.around(echo).run([request], signal);
  const early = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 10, 'silence'))]);
  expect(early).toBe('silence');
  world.become('healthy');
  expect(await answer).toEqual({ value: 'hello' });
});
