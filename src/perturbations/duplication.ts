import { exchanging } from './exchanging.ts';

/** A passage that says one thing twice in place of another, as pages put together from snippets do. */
export const duplication = exchanging({
  name: 'duplication',
  says: 'Something else said twice in place of the answer.',
  causes: 'strong-noise',
  needs: 'answers',
  expects: 'what is said twice is not what was asked: it must search again',
  tell: ({ lost, kept }) => ({ without: new Set([lost.id]), twice: kept.id }),
  cut({ all, lost, kept }, _, { rng }) {
    const copied = rng.fork('copy').pick([...kept]);
    return all.map((sentence, at) => (lost.has(at) ? (all[copied] ?? sentence) : sentence));
  },
});
