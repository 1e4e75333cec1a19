import type { Label } from '../../../src/core/index.ts';
import { withAnswers } from '../sound-service.ts';

const useful: Label = { kind: 'useful', from: 'verified', check: 'qrels' };

/** Labels every gold passage, found or not. */
export const specimen = withAnswers((answers, batch) =>
  answers.map((answer, at) => {
    const golds = batch[at]?.gold?.passageIds ?? [];
    return 'value' in answer
      ? { ...answer, truth: { labels: Object.fromEntries(golds.map((id) => [id, useful])) } }
      : answer;
  }),
);
