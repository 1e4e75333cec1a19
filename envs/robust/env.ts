import { curricula, defineEnv, Rng, tools, type Example, type Use } from 'foragym';
import * as v from 'valibot';

/** What each ability does to the world. The four are those of RGB (Chen et al. 2024, arXiv 2309.01431). */
const abilities = {
  'noise-robustness': { noise: 0.4, operators: ['off-topic', 'same-topic', 'truncation', 'mixed'] },
  'negative-rejection': { noise: 0, operators: ['off-topic', 'same-topic', 'truncation', 'mixed'] },
  'information-integration': { noise: 0.2, operators: ['off-topic', 'same-topic', 'truncation', 'mixed'] },
  'counterfactual-robustness': { noise: 0.4, operators: ['entity-swap', 'number-change', 'negation'] },
} as const satisfies { readonly [ability: string]: { readonly noise: number; readonly operators: readonly string[] } };

const params = v.strictObject({
  /** What is exercised: one of RGB's four abilities. */
  ability: v.optional(
    v.picklist(['noise-robustness', 'negative-rejection', 'information-integration', 'counterfactual-robustness']),
    'noise-robustness',
  ),
  /** Hits a search, 1 to 100. */
  k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 3),
  /** Chance that noise falls on a hit, 0 to 1. Default: the ability's own. */
  noise: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** The retriever whose hits are made worse, by name. */
  inner: v.optional(v.string(), 'bm25'),
});

/** Parameters of its own. */
type Params = v.InferOutput<typeof params>;

/** Questions over a retriever that misleads: find what is true in spite of it, or say that nobody can know. */
export const robust = defineEnv({
  id: 'foragym/robust-v1',
  says: 'answer, or abstain, over a retriever that misleads on purpose: the four abilities of RGB',
  params,
  options: curricula.progressOptions,
  tools: [tools.search, tools.open],
  services: { search: { param: 'retriever', default: retrieverFor } },
  plays,
  corpus: 'foragym/harbor',
  // a policy can only open what it can name
  dialect: { use: 'search-tags', ids: true },
  // reading twice takes turns
  limits: { turns: 6 },
  // oxlint-disable-next-line require-yield -- the question is shown without asking anybody
  *reset({ task }) {
    const options = task.options === undefined ? '' : `\nAnswer with one of: ${task.options.join(' | ')}.`;
    const warning = 'Documents may be wrong. Abstain where no document holds the answer.';
    return { state: null, show: [{ type: 'text', text: `Question: ${task.question}${options}\n${warning}\n` }] };
  },
  rewards: 'search-r1',
});

/** Noise outside, so that a curriculum may take its place; inside it, what nobody is to find is held back. */
function retrieverFor({ ability, noise, inner }: Params): Use {
  const { operators, noise: usual } = abilities[ability];
  const found: Use = ability === 'negative-rejection' ? { use: 'withheld', inner: { use: inner } } : { use: inner };
  return { use: 'degraded', noise: noise ?? usual, operators, inner: found };
}

/** Integration needs two passages; rejection takes the gold of half of the tasks away. */
function plays(example: Example, { ability }: Params): Example | null {
  const { task, gold } = example;
  const isAnswerable = gold.answerable !== false && gold.answers.length > 0;
  const { passageIds = [], relevance, relevanceComplete } = gold;
  if (ability === 'information-integration') return isAnswerable && passageIds.length > 1 ? example : null;
  const isTakenAway = ability === 'negative-rejection' && isAnswerable && passageIds.length > 0 && isDrawn(task.id);
  if (!isTakenAway) return example;
  return { task, gold: { answers: [], answerable: false, passageIds, relevance, relevanceComplete } };
}

/** Half of all tasks, by their ids: the same ones for every seed, as gold belongs to the task. */
function isDrawn(taskId: string): boolean {
  return Rng.of(0).fork('negative-rejection').fork(taskId).next() < 0.5;
}
