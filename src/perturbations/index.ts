import { checkedPerturbation } from './checked-perturbation.ts';
import { contradiction } from './contradiction.ts';
import { duplication } from './duplication.ts';
import { empty } from './empty.ts';
import { entitySwap } from './entity-swap.ts';
import { instruction, instructionOf } from './instruction.ts';
import { mixed } from './mixed.ts';
import { namesake } from './namesake.ts';
import { negation } from './negation.ts';
import { numberChange } from './number-change.ts';
import { offTopic } from './off-topic.ts';
import { padding } from './padding.ts';
import type { Perturbation } from './perturbation.ts';
import { sameTopic } from './same-topic.ts';
import { shuffle } from './shuffle.ts';
import { stale } from './stale.ts';
import { truncation } from './truncation.ts';

export type {
  Damage,
  ListPerturbation,
  Need,
  Perturbation,
  Perturbed,
  Scene,
  Slot,
  SlotPerturbation,
} from './perturbation.ts';
export {
  checkedPerturbation,
  contradiction,
  duplication,
  empty,
  entitySwap,
  instruction,
  instructionOf,
  mixed,
  namesake,
  negation,
  numberChange,
  offTopic,
  padding,
  sameTopic,
  shuffle,
  stale,
  truncation,
};

/** The shelf, by name, in the order of the card. */
export const perturbationParts: { readonly [name: string]: Perturbation } = {
  'off-topic': offTopic,
  'same-topic': sameTopic,
  namesake,
  truncation,
  duplication,
  mixed,
  'entity-swap': entitySwap,
  'number-change': numberChange,
  negation,
  stale,
  contradiction,
  instruction,
  padding,
  shuffle,
  empty,
};
