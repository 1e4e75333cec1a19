import type { Province, WorldSpec } from '../world.ts';
import type { Chain } from './chain.ts';

/** The chains that a province prepares for its questions: `spec.pool` of each number of hops, fewer where its facts give no more. */
export function chainsOf(_province: Province, _spec: WorldSpec): readonly Chain[] {
  return [];
}
