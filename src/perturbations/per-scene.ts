import type { Scene, Slot } from './perturbation.ts';

/**
 * Keeps for each slot what was worked out of it in the last scene: whether an operator applies and both of its forms rest on
 * the same, and are asked for one after the other. Nobody draws from a scene's own stream, so it would come out the same.
 */
export function perScene<T>(work: (slot: Slot, scene: Scene) => T): (slot: Slot, scene: Scene) => T {
  const kept = new WeakMap<Slot, { readonly scene: Scene; readonly found: T }>();
  return (slot, scene) => {
    const last = kept.get(slot);
    if (last?.scene === scene) return last.found;
    const found = work(slot, scene);
    kept.set(slot, { scene, found });
    return found;
  };
}
