import type { Example } from '../../core/index.ts';
import type { Province, World } from '../world.ts';

/** A declared kind of question. */
export interface Shape {
  readonly name: string;
  /** One sentence: what is asked, and what a right answer needs. */
  readonly says: string;
  /** The share of right answers of who has read nothing, 0 to 1. Open questions say 1/50. */
  readonly chance: number;
  /** The questions of a province, each alone or with its twin, in an order drawn by the world's seed; a stream without end where facts repeat. */
  questionsOf(province: Province, world: World): Iterable<readonly Example[]>;
}
