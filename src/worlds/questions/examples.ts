import type { Example } from '../../core/index.ts';
import type { World } from '../world.ts';

/** A sample of the questions of one shape, spread over the provinces. */
export function examplesOf(_world: World, _shape: string, _count: number): readonly Example[] {
  return [];
}
