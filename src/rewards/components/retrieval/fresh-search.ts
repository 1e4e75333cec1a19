import type { EpisodeReward, TurnView } from '../../reward.ts';
import { isRepeat, searchesOf } from '../../searches.ts';

/** Opens gates: perfect tags around no search at all earn no format credit. */
export const freshSearch: EpisodeReward = {
  name: 'fresh-search',
  says: 'at least one search repeated no earlier one and showed the policy a hit',
  scope: 'episode',
  range: [0, 1],
  score: ({ turns }) => (turns.some(showsSomethingNew) ? 1 : 0),
};

function showsSomethingNew(turn: TurnView): boolean {
  const shown = new Set(turn.seen.map(({ hit }) => hit.id));
  return searchesOf(turn).some(({ found }, nth) => found.some((id) => shown.has(id)) && !isRepeat(turn, nth));
}
