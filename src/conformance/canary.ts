import type { Gold } from '../core/index.ts';

/** A string that stands in planted gold and nowhere else: whoever shows it has leaked. */
export const CANARY = 'canary-7f3a9c';

/** Gold with the {@link CANARY} in every field that can hold it. What was right stays right. */
export function planted(gold: Gold): Gold {
  const { answers, aliases = [], passageIds = [], relevance = {}, facts = [], nuggets = [], rubric = [] } = gold;
  const fact = { id: CANARY, subject: CANARY, relation: CANARY, object: CANARY, passageIds: [CANARY] };
  return {
    ...gold,
    aliases: answers.map((_, at) => [...(aliases[at] ?? []), CANARY]),
    passageIds: [...passageIds, CANARY],
    relevance: { ...relevance, [CANARY]: 1 },
    facts: [...facts, fact],
    nuggets: [...nuggets, { id: CANARY, text: CANARY, vital: true }],
    rubric: [...rubric, { id: CANARY, text: CANARY, weight: 1, polarity: 1, quotes: [CANARY] }],
  };
}
