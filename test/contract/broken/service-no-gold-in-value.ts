import { isJsonObject } from '../../../src/core/index.ts';
import { withAnswers } from '../sound-service.ts';

/** Tells in a hit what it was found for. */
export const specimen = withAnswers((answers, batch) =>
  answers.map((answer, at) => {
    if (!('value' in answer) || !Array.isArray(answer.value)) return answer;
    const source = batch[at]?.gold?.nuggets?.map((nugget) => nugget.text).join() ?? '';
    return { ...answer, value: answer.value.map((hit) => (isJsonObject(hit) ? { ...hit, source } : hit)) };
  }),
);
