import { fillerSentences } from './filler-sentences.ts';
import type { SlotPerturbation } from './perturbation.ts';
import { keeping } from './relabel.ts';
import { inserted } from './inserted.ts';

/** Sentences that are put into a passage. */
const least = 2;
const most = 4;

/** Sentences that say nothing, put anywhere. They fall on useful and useless hits alike, so there is no twin. */
export const padding: SlotPerturbation = {
  name: 'padding',
  scope: 'slot',
  says: 'Two to four sentences that say nothing, put between the others.',
  causes: 'useful',
  keepsSupport: true,
  needs: 'nothing',
  expects: 'what is said takes more reading, and a tight budget shows less of it',
  noisy(slot, scene) {
    const rng = scene.rng.fork('fillers');
    const count = rng.int(least, most);
    const fillers = rng.shuffle(fillerSentences).slice(0, count);
    const text = fillers.reduce((longer, filler) => inserted(longer, filler, rng), slot.hit.text);
    const { id, title, source } = slot.hit;
    return { passage: { id, title, text, source }, label: keeping(slot, { operator: 'padding', sentences: count }) };
  },
};
