import { exchanging } from './exchanging.ts';

/** The same article, which does not happen to say it: what a policy finds most often when it searches well. */
export const sameTopic = exchanging({
  name: 'same-topic',
  says: 'The passage without the answer, all else told.',
  causes: 'strong-noise',
  needs: 'answers',
  expects: 'the passage is on the topic but does not answer: it must search again, or abstain',
  tell: ({ lost }) => ({ without: new Set([lost.id]) }),
  cut: ({ all, lost }) => all.filter((_, at) => !lost.has(at)),
});
