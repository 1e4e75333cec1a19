import { curricula, defineEnv, tools } from 'foragym';
import * as v from 'valibot';

/** Questions answered with documents that are written in place of a search engine: useful or noisy, as training goes. */
export const zeroSearch = defineEnv({
  id: 'foragym/zero-search-v1',
  says: 'answer questions with documents that a simulator writes, useful or noisy',
  params: v.strictObject({
    /** Documents a search, 1 to 100. ZeroSearch's prompts ask for five. */
    k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 5),
  }),
  options: curricula.progressOptions,
  tools: [tools.search],
  services: { search: { param: 'retriever', default: 'simulated' } },
  corpus: 'foragym/harbor',
  dialect: { use: 'search-tags', row: 'zerosearch' },
  // five turns that may search and one that must answer, as its README has it
  limits: { turns: 6 },
  // oxlint-disable-next-line require-yield -- the question is shown without asking anybody
  *reset({ task }) {
    const options = task.options === undefined ? '' : `\nAnswer with one of: ${task.options.join(' | ')}.`;
    return { state: null, show: [{ type: 'text', text: `Question: ${task.question}${options}\n` }] };
  },
  rewards: 'zerosearch',
});
