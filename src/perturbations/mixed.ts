import { sentencesOf } from '../text/index.ts';
import { exchanging } from './exchanging.ts';

/** Two articles in one, sentence by sentence. Law: the donor is drawn at random inside its kind, never the nearest. */
export const mixed = exchanging({
  name: 'mixed',
  says: 'Half of the sentences exchanged for those of another passage, the answer among them.',
  causes: 'strong-noise',
  needs: 'answers',
  expects: 'half of what is said is of something else, and the answer is gone: it must search again',
  cut({ all, lost, kept }, slot, scene) {
    const donor = scene.stranger(slot.hit.id, scene.rng.fork('donor'));
    const donated = scene.rng.fork('donated').shuffle(sentencesOf(donor?.text ?? ''));
    if (donated.length === 0) return undefined;
    const rest = scene.rng.fork('rest').shuffle([...all.keys()].filter((at) => !lost.has(at) && !kept.has(at)));
    const more = Math.max(0, Math.ceil(all.length / 2) - lost.size);
    const gone = new Set([...lost, ...rest.slice(0, more)]);
    const put = new Map([...gone].map((at, nth) => [at, donated[nth % donated.length]]));
    return all.map((sentence, at) => put.get(at) ?? sentence);
  },
});
