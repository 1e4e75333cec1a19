import type { TurnReward } from '../../reward.ts';
import { isRepeat, searchesOf } from '../../searches.ts';

/**
 * Minus the share of this turn's searches that repeat an earlier one, by their terms or by their hits: so neither another
 * word order nor an invisible character nor a synonym makes a search new. Does not apply to a turn without a search.
 */
export const repetition: TurnReward = {
  name: 'repetition',
  says: 'minus the share of a turn\u2019s searches that repeat an earlier one',
  scope: 'turn',
  range: [-1, 0],
  score(turn) {
    const searches = searchesOf(turn);
    if (searches.length === 0) return null;
    const repeats = searches.filter((_, nth) => isRepeat(turn, nth)).length;
    return repeats === 0 ? 0 : -repeats / searches.length;
  },
};
