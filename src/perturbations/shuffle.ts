import type { ListPerturbation, Slot } from './perturbation.ts';
import { keeping } from './relabel.ts';

/** The same hits in another order. It moves useful and useless hits alike, so it needs no twin. */
export const shuffle: ListPerturbation = {
  name: 'shuffle',
  scope: 'list',
  says: 'The hits in another order; ranks and scores stay where they were.',
  causes: 'useful',
  keepsSupport: true,
  needs: 'nothing',
  expects: 'a policy that reads only the first hit loses; one that reads all loses nothing',
  noisy({ slots, rng }) {
    if (slots.length < 2) return undefined;
    const drawn = rng.fork('order').shuffle(slots);
    const isSame = drawn.every((slot, at) => slot === slots[at]);
    const order = isSame ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
    return order.map((slot, at) => placed(slot, slots[at] ?? slot));
  },
};

/** A hit in the place of another. One that stays where it was is not damaged. */
function placed(slot: Slot, place: Slot): Slot {
  if (slot === place) return slot;
  const { rank, score } = place.hit;
  const label = keeping(slot, { operator: 'shuffle', rank: slot.hit.rank });
  return { hit: { ...slot.hit, rank, score }, label };
}
