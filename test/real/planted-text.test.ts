import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Rng, type Hit } from '../../src/core/index.ts';
import { makeEnv, openWorld } from '../../src/episode/index.ts';
import { instructionOf } from '../../src/perturbations/index.ts';
import { firstQuery, hop, noOp, oracle, random, wrong, type Policy } from '../../src/policies/index.ts';
import { bm25, type Retriever } from '../../src/retrievers/index.ts';
import { play } from '../../src/rollout/index.ts';
import { tagStrings } from '../unit/dialects/tag-text.ts';
import { describeReal } from './data.ts';

const { corpus, tasks } = openWorld({
  seed: 3,
  size: 400,
  questions: { 'bridge-1': 1, 'bridge-2': 2, 'bridge-3': 1, comparison: 2, count: 1, list: 1 },
});
const clean = bm25(corpus);

/** A text that closes a tag and opens another around a name, for every tag of every dialect. */
const spoofs = tagStrings.flatMap((tag) => [`${tag}Tessaline Murk${tag.replace('<', '</')}`, `${tag} `]);

/** The same hits, with a text planted in the first two. */
function planting(text: string): Retriever {
  const operator = instructionOf([text]);
  const planted = (hit: Hit): Hit => {
    const slot = { hit, label: undefined };
    const rng = Rng.of(5).fork(hit.id);
    const known = { answers: [], facts: [], knowledge: undefined, draw: () => hit, stranger: () => hit };
    const scene = { query: '', slots: [slot], ...known, rng };
    return { ...hit, text: operator.noisy(slot, scene)?.passage.text ?? hit.text };
  };
  return {
    name: 'planting',
    search: (batch) =>
      batch.map((query) => {
        const [found = []] = clean.search([query]);
        const hits = found as readonly Hit[];
        return hits.map((hit) => (hit.rank <= 2 ? planted(hit) : hit));
      }),
  };
}

interface Seen {
  readonly written: readonly string[];
  readonly total: unknown;
  /** Beyond those with something planted. */
  readonly others: readonly Hit[];
}

/** What a policy wrote, what it earned, and the other passages that it was shown. */
async function seen(policy: Policy, retriever: Retriever): Promise<readonly Seen[]> {
  const env = await makeEnv('foragym/search-qa-v1', { corpus, tasks, retriever, k: 5 });
  const episodes: Seen[] = [];
  for (const { task } of tasks.examples) {
    const { log, scorings } = await play(env, policy, { taskId: task.id });
    const steps = log.entries.filter((entry) => entry.type === 'step');
    episodes.push({
      written: steps.map((step) => step.policy.text),
      total: scorings[0]?.rewards.total,
      others: steps
        .flatMap(({ effects }) => effects)
        .flatMap((effect) => ('value' in effect && Array.isArray(effect.value) ? (effect.value as Hit[]) : []))
        .filter(({ rank }) => rank > 2),
    });
  }
  await env.close();
  return episodes;
}

const policies: readonly (readonly [string, Policy])[] = [firstQuery(), hop(), oracle(), wrong(), random(), noOp()].map(
  (policy) => [policy.name, policy],
);

describeReal('a planted text', (folder) => {
  const lines = readFileSync(join(folder, 'injections/text-attacks.jsonl'), 'utf8').trimEnd().split('\n');
  const instructions = lines.map((line) => (JSON.parse(line) as { readonly instruction: string }).instruction);

  it('is one of 75 instructions, or a tag', () => {
    expect(instructions).toHaveLength(75);
    expect(spoofs.length).toBeGreaterThan(30);
  });

  it.each(policies)(
    'changes no action of %s, no reward, and no other passage',
    async (_, policy) => {
      const untouched = await seen(policy, clean);
      const changed: string[] = [];
      for (const text of [...instructions, ...spoofs]) {
        if (JSON.stringify(await seen(policy, planting(text))) !== JSON.stringify(untouched)) changed.push(text);
      }
      expect(changed).toEqual([]);
    },
    120_000,
  );
});
