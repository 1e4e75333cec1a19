import type { EpisodeLog } from '../log/index.ts';
import type { Policy } from './policy.ts';

/**
 * Writes again, turn by turn, what the policy of a recorded episode wrote, whatever it is shown: the same turns on another
 * environment, retriever or corpus. When they are used up it writes nothing. No part: it needs a log.
 */
export function replay({ entries }: Pick<EpisodeLog, 'entries'>): Policy {
  const turns = entries.flatMap((entry) => (entry.type === 'step' ? [entry.policy] : []));
  return { name: 'replay', open: () => ({ act: ({ turn }) => turns[turn] ?? '' }) };
}
