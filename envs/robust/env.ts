import { curricula, defineEnv, tools, type Corpus, type Example, type Use } from 'foragym';
import * as v from 'valibot';
import { needsTwoPassages, withoutTitleAnswers } from './answer.ts';
import { halfRejected } from './rejection.ts';

/** Parameters of its own. */
export interface RobustParams {
  /** What is exercised. */
  readonly ability: Ability;
  /** Hits a search, 1 to 100. */
  readonly k: number;
  /** Chance that noise falls on a hit, 0 to 1. Default: the ability's own. */
  readonly noise?: number | undefined;
  /** The retriever whose hits are made worse, by name. */
  readonly inner: string;
}

/** The four abilities of RGB (Chen et al. 2024, arXiv 2309.01431). */
export type Ability =
  | 'noise-robustness'
  | 'negative-rejection'
  | 'information-integration'
  | 'counterfactual-robustness';

/** Operators after which an answer is no longer there, and those after which another stands in its place. */
const losing = ['off-topic', 'same-topic', 'truncation', 'mixed'];
const falsifying = ['entity-swap', 'number-change', 'negation'];

/** What each ability does to what was found. */
const abilities: { readonly [ability in Ability]: { readonly noise: number; readonly operators: readonly string[] } } =
  {
    'noise-robustness': { noise: 0.4, operators: losing },
    'negative-rejection': { noise: 0, operators: losing },
    'information-integration': { noise: 0.2, operators: losing },
    'counterfactual-robustness': { noise: 0.4, operators: falsifying },
  };

const params: v.GenericSchema<unknown, RobustParams> = v.strictObject({
  ability: v.optional(
    v.picklist(['noise-robustness', 'negative-rejection', 'information-integration', 'counterfactual-robustness']),
    'noise-robustness',
  ),
  k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 3),
  noise: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  inner: v.optional(v.pipe(v.string(), v.metadata({ takes: 'retriever by name (foragym list retrievers)' })), 'bm25'),
});

/** Questions over a retriever that misleads: find what is true in spite of it, or say that nobody can know. */
export const robust = defineEnv({
  id: 'foragym/robust-v1',
  says: 'answer, or abstain, over a retriever that misleads on purpose: the four abilities of RGB',
  params,
  options: curricula.progressOptions,
  tools: [tools.search, tools.open],
  services: { search: { param: 'retriever', default: retrieverFor, sets: ['noise', 'inner'] } },
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
function retrieverFor({ ability, noise, inner }: RobustParams): Use {
  const { operators, noise: usual } = abilities[ability];
  const found: Use = ability === 'negative-rejection' ? { use: 'withheld', inner: { use: inner } } : { use: inner };
  return { use: 'degraded', noise: noise ?? usual, operators, inner: found };
}

/** The tasks in which an ability shows, and no others. */
function plays(examples: readonly Example[], { ability }: RobustParams, corpus: Corpus): readonly Example[] {
  if (ability === 'information-integration') return examples.filter(needsTwoPassages);
  if (ability === 'counterfactual-robustness') return withoutTitleAnswers(examples, corpus);
  return ability === 'negative-rejection' ? halfRejected(examples) : examples;
}
