// Law: the rewards of the steps add up to the total, whatever the policy writes and however the episode ends.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Env, Service } from '../../src/index.ts';
import { hitsFor, tinyEnv } from '../tiny-env.ts';

const turn = fc.oneof(
  fc.constant('<search> founded Harrow Ferry </search>'),
  fc.constant('<search> Quill </search>'),
  fc.constant('<answer> Ada Quill </answer>'),
  fc.constant('<answer> nobody </answer>'),
  fc.constant('<abstain/>'),
  fc.string({ maxLength: 30 }),
);
const cut = fc.option(fc.constantFrom('policy-failed' as const, 'aborted' as const, 'world-failed' as const));

/** Fails every third time it is asked. */
function uneven(): Service {
  let asked = 0;
  return {
    name: 'uneven',
    run: (batch) =>
      batch.map((request) => {
        asked += 1;
        return asked % 3 === 0 ? { failure: { code: 'unavailable', message: 'down' } } : { value: hitsFor(request) };
      }),
  };
}

async function rewardsOfSteps(
  env: Env,
  turns: readonly string[],
  end: 'policy-failed' | 'aborted' | 'world-failed' | null,
): Promise<readonly (number | null)[]> {
  let step = await env.reset({ seed: 5, taskId: 't2' });
  const paid: (number | null)[] = [];
  for (const text of turns) {
    if (step.info.stop !== undefined) break;
    step = await env.step(text);
    while (step.info.failure !== undefined) step = await env.retry();
    paid.push(step.reward);
  }
  if (step.info.stop === undefined && end !== null) paid.push((await env.truncate(end)).reward);
  return paid;
}

it.each([
  'search-r1',
  'search-r1-format',
  'search-r1-retrieval',
  'zerosearch',
  'search-r1-format:published',
  undefined,
])('under %s the steps add up to the total, or the total says why it has none', async (preset) => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), cut, async (turns, end) => {
      const env = await tinyEnv(uneven(), { preset });
      const paid = await rewardsOfSteps(env, turns, end);
      const { total } = await env.rewards();
      const stopped = env.log().entries.at(-1);
      if ('value' in total)
        expect(total.value).toBeCloseTo(
          paid.reduce<number>((sum, one) => sum + (one ?? 0), 0),
          9,
        );
      else expect(total.unscored).toMatch(/^(masked: (aborted|world-failed)|the episode has not ended)$/);
      expect(stopped).toBeDefined();
    }),
    { numRuns: 60 },
  );
});
