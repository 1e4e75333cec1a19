import type { Example } from '../../core/index.ts';
import type { Province, World } from '../world.ts';

/** A declared kind of question. */
export interface Shape {
  readonly name: string;
  /** One sentence: what is asked, and what a right answer needs. */
  readonly says: string;
  /** The most that who has read nothing answers right, 0 to 1: of open questions one in fifty. */
  readonly chance: number;
  /** Two where every question comes with its twin, else 1. */
  readonly together: 1 | 2;
  /** The questions of a province, each with its twin, in an order drawn by the world's seed. */
  questionsOf(province: Province, world: World): Iterable<readonly Example[]>;
}

/** What nobody guesses: values come from lists of at least sixty, names from all of a province. */
export const OPEN_CHANCE = 0.02;
