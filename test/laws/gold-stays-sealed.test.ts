// Law: nothing that can reach a policy holds gold: every public byte of an episode is searched for a canary.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyCorpus, tinyPlugin, answering } from '../tiny-env.ts';
import { exporters, makeEnv, type TaskSet } from '../../src/index.ts';

const canary = 'CANARY-7f3a';
const tasks: TaskSet = {
  name: 'canary',
  fingerprint: 'canary',
  examples: [
    {
      task: { id: 't', question: 'Who founded Harrow Ferry?' },
      gold: {
        answers: [canary],
        aliases: [[`${canary}-alias`]],
        passageIds: ['p1'],
        facts: [{ id: `${canary}-fact`, subject: 'a', relation: 'b', object: 'c', passageIds: ['p1'] }],
      },
    },
  ],
};

it('a canary in the gold appears in no result, message, log entry, info or export; only in the sealed part', async () => {
  const turns = fc.array(
    fc.oneof(fc.constant('<search> founded Harrow </search>'), fc.constant('<open>p1</open>'), fc.string()),
    { maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(turns, async (texts) => {
      const env = await makeEnv(
        'tiny/search-v1',
        { corpus: tinyCorpus, tasks, retriever: answering, preset: 'search-r1-retrieval' },
        { plugins: [tinyPlugin] },
      );
      const seen: unknown[] = [await env.reset({ seed: 1 }), env.spec, env.instructions, env.dialect];
      for (const text of texts) seen.push(await env.step(text));
      seen.push(await env.step('<answer> Ada Quill </answer>').catch((error: unknown) => String(error)));
      const rewards = await env.rewards();
      const exported = { task: env.log().task, seed: 1, messages: env.messages(), rewards, stop: 'answered' as const };
      seen.push(env.messages(), env.log(), exporters.chat.lines(exported));
      expect(JSON.stringify(seen)).not.toContain(canary);
      expect(JSON.stringify((await env.trajectory()).sealed)).toContain(canary);
    }),
    { numRuns: 50 },
  );
});
