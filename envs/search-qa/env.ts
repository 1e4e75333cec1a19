import { defineEnv, tools } from 'foragym';
import * as v from 'valibot';

/** Questions over a corpus: search it in several turns, open what was found, answer or say that nobody can know. */
export const searchQa = defineEnv({
  id: 'foragym/search-qa-v1',
  says: 'answer questions by searching a corpus over several turns',
  params: v.strictObject({
    /** Hits a search, 1 to 100. */
    k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 3),
  }),
  tools: [tools.search, tools.open],
  services: { search: { param: 'retriever', default: 'bm25' } },
  corpus: 'foragym/harbor',
  // a policy can only open what it can name
  dialect: { use: 'search-tags', ids: true },
  // oxlint-disable-next-line require-yield -- the question is shown without asking anybody
  *reset({ task }) {
    const options = task.options === undefined ? '' : `\nAnswer with one of: ${task.options.join(' | ')}.`;
    return { state: null, show: [{ type: 'text', text: `Question: ${task.question}${options}\n` }] };
  },
  rewards: 'search-r1',
});
