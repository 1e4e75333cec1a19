import type { Entity } from '../entity.ts';
import type { Province, WorldSpec } from '../world.ts';

/** Whom each article mentions without a fact, by the entity's index: 1 to 3, those that chains plan among them. */
export function mentionsOf(province: Province, _spec: WorldSpec): readonly (readonly Entity[])[] {
  return province.entities.map(() => []);
}
