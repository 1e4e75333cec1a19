/** Where worlds are for learning, for choosing and for measuring. */
export type Split = 'train' | 'dev' | 'test';

/** First seeds of the later splits: each is a range, so no world belongs to two. */
const FIRST_DEV_SEED = 4_000_000_000;
const FIRST_TEST_SEED = 4_100_000_000;

/** The split of a world: `train` below 4,000,000,000, `dev` below 4,100,000,000, then `test`. */
export function splitOf(seed: number): Split {
  if (seed < FIRST_DEV_SEED) return 'train';
  return seed < FIRST_TEST_SEED ? 'dev' : 'test';
}
