import type { Rng, Telling } from '../../core/index.ts';
import type { Entity, Statement } from '../entity.ts';
import type { Province } from '../world.ts';

/** What an article has to tell, and the draws that shape it. */
export interface Told {
  readonly province: Province;
  /** The facts of the article, each stated once unless `telling` says otherwise. */
  readonly stated: readonly Statement[];
  /** Entities that the article names in passing, without any relation. */
  readonly mentions: readonly Entity[];
  readonly theme: string;
  /** The article's own stream; each variant of a telling forks it. */
  readonly rng: Rng;
  readonly telling?: Telling | undefined;
}
