import * as v from 'valibot';
import type { Corpus, Example, PolicyTurn, Service } from '../core/index.ts';
import { defineEnv, makeEnv, replay, type Env, type Plugin } from '../episode/index.ts';
import { bm25, searchService } from '../retrievers/index.ts';
import { definePipeline, rewards, stages, type EpisodeView } from '../rewards/index.ts';
import { open, search } from '../tools/index.ts';
import { founder, smallCorpus, tasksOf } from './small-world.ts';

/** The environment that episodes for rewards and exporters are played in: Search-R1's tags, no budget told. */
const smallSearch = defineEnv({
  id: 'conformance/small-v1',
  says: 'a few questions over ten passages',
  params: v.strictObject({ k: v.optional(v.number(), 3) }),
  tools: [search, open],
  services: { search: { param: 'retriever', default: 'bm25' } },
  corpus: 'conformance/small',
  // the published format check knows no line that tells a budget
  limits: { turns: 64, invalid: 64, tellBudget: false },
  *reset({ task }) {
    return { state: null, show: [{ type: 'text', text: `Question: ${task.question}\n` }] };
  },
  rewards: () =>
    definePipeline({
      name: 'small',
      rewards: [rewards.answerEm],
      stages: [stages.weightedSum({ 'answer-em': 1 })],
      outcome: { column: 'answer-em', right: 1 },
    }),
});

const plugin: Plugin = { name: 'conformance', version: '1.0.0', envs: [smallSearch] };

/** An episode in short. */
export interface SmallEpisode {
  /** What the policy writes, in Search-R1's tags. An episode that these do not end is cut as one of a failed policy. */
  readonly turns: readonly string[];
  readonly example?: Example | undefined;
  readonly corpus?: Corpus | undefined;
  /** Stands between the tools and the retriever. */
  readonly around?: ((service: Service) => Service) | undefined;
}

/** Plays an episode through the machine, as anyone would. */
export async function playSmall({
  turns,
  example = founder,
  corpus = smallCorpus,
  around,
}: SmallEpisode): Promise<Env> {
  const service = searchService(bm25(corpus));
  const retriever = around === undefined ? service : around(service);
  const env = await makeEnv(smallSearch.id, { corpus, tasks: tasksOf([example]), retriever }, { plugins: [plugin] });
  await env.reset({ seed: 7 });
  let ended = false;
  for (const text of turns) {
    const turn: PolicyTurn = { text };
    const { terminated, truncated } = await env.step(turn);
    ended = terminated || truncated;
    if (ended) break;
  }
  if (!ended) await env.truncate('policy-failed');
  return env;
}

/** The same episode, as rewards see it. */
export async function smallView(episode: SmallEpisode): Promise<EpisodeView> {
  const env = await playSmall(episode);
  const { view } = await replay(await env.trajectory(), { plugins: [plugin] });
  return view;
}

/** A turn that searches. */
export function searching(query: string): string {
  return `<think>I must look.</think><search>${query}</search>`;
}

/** A turn that answers. */
export function answering(answer: string): string {
  return `<think>I know.</think><answer>${answer}</answer>`;
}

/** A turn that says that nobody can know. */
export const abstaining = '<think>Nobody can know.</think><abstain/>';
