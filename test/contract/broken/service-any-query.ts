import { isJsonObject } from '../../../src/core/index.ts';
import { withAnswers } from '../sound-service.ts';

/** Fails where a query is too long for it. */
export const specimen = withAnswers((answers, batch) =>
  answers.map((answer, at) => {
    const input = batch[at]?.input;
    const query = isJsonObject(input) ? input['query'] : '';
    const tooLong = typeof query === 'string' && query.length > 10_000;
    return tooLong ? { failure: { code: 'unavailable', message: '413' } } : answer;
  }),
);
