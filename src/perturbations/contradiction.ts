import type { Rng } from '../core/index.ts';
import { isDigit, isLetter, pointAt } from '../text/index.ts';
import { changeNumber } from './change-number.ts';
import { falsifying } from './falsifying.ts';
import { perScene } from './per-scene.ts';
import type { ListPerturbation, Perturbed, Scene, Slot } from './perturbation.ts';
import { keeping } from './relabel.ts';
import { swapName } from './swap-name.ts';

const { noisy: contradict, twin: agree } = falsifying({
  name: 'contradiction',
  says: 'Another object in place of the answer.',
  needs: 'answers',
  expects: '',
  tell(fact, { knowledge, rng }) {
    const wrong = knowledge?.other(fact, rng.fork('other'));
    return wrong === undefined ? undefined : { instead: new Map([[fact.id, wrong]]) };
  },
  edit: (text, answer, scene) => changeNumber(text, answer, scene) ?? swapName(text, answer, scene),
});

/** What the second passage says: another object, of whatever class; its twin says the same in other words. */
interface Second {
  readonly noisy: Perturbed;
  readonly twin: Perturbed;
}

/** Both forms or none: they are to fall on the same hit. */
const secondOf = perScene((slot, scene): Second | undefined => {
  const noisy = contradict(slot, scene);
  const twin = noisy && agree?.(slot, scene);
  return noisy === undefined || twin === undefined ? undefined : { noisy, twin };
});

/**
 * Two passages of which the second contradicts the first, drawn among all hits that can be told otherwise: a pair says
 * nothing of what it is worth. The second takes the place of another hit of no use, drawn too, so that k stays; which of the
 * two stands first is drawn, or their order would say which is right. The twin puts a second passage that agrees.
 */
export const contradiction: ListPerturbation = {
  name: 'contradiction',
  scope: 'list',
  says: 'A second passage that contradicts one of the hits, in the place of one of no use.',
  causes: 'counterfactual',
  keepsSupport: true,
  needs: 'answers',
  expects: 'two passages disagree: it must look for a third, or say that they do',
  noisy: (scene) => paired(scene, 'noisy'),
  twin: (scene) => paired(scene, 'twin'),
};

/** Tells one of the hits a second time. Not where only some of them could be: which those are says what they are worth. */
function paired(scene: Scene, form: keyof Second): readonly Slot[] | undefined {
  const useless = scene.slots.filter((slot) => !isUseful(slot));
  const [only, ...others] = useless;
  // nothing could leave for it, so a pair would always hold a useful hit
  if (only === undefined || (others.length === 0 && secondOf(only, scene) !== undefined)) return undefined;
  const first = scene.rng
    .fork('first')
    .shuffle(scene.slots)
    .find((slot) => secondOf(slot, scene) !== undefined);
  const second = first && secondOf(first, scene)?.[form];
  if (first === undefined || second === undefined) return undefined;
  const leaving = scene.rng.fork('leaving').pick(useless.filter((slot) => slot !== first));
  return placed(scene, { first, leaving, second });
}

function isUseful({ label }: Slot): boolean {
  return (label?.supports ?? []).length > 0;
}

/** The list with both passages in the two places, in an order that is drawn. */
function placed(
  scene: Scene,
  { first, leaving, second }: { first: Slot; leaving: Slot; second: Perturbed },
): readonly Slot[] {
  const { slots, rng } = scene;
  const id = opaqueId(scene, rng.fork('id'));
  const added = { hit: { ...leaving.hit, ...second.passage, id }, label: second.label };
  if (rng.fork('order').falls(0.5)) return slots.map((slot) => (slot === leaving ? added : slot));
  const { rank, score } = leaving.hit;
  const damage = { operator: 'contradiction', rank: first.hit.rank };
  const moved = { hit: { ...first.hit, rank, score }, label: keeping(first, damage) };
  const inFirst = { ...added, hit: { ...added.hit, rank: first.hit.rank, score: first.hit.score } };
  return slots.map((slot) => (slot === leaving ? moved : slot === first ? inFirst : slot));
}

/** Ids that are drawn before one is made by a number behind it. */
const idDraws = 8;

/** An id that looks like those of the list, and is none of the list or, where that is known, of the corpus. */
function opaqueId({ slots, knowledge }: Scene, rng: Rng): string {
  const ids = slots.map(({ hit }) => hit.id);
  const taken = new Set(ids);
  const isFree = (id: string): boolean => !taken.has(id) && knowledge?.stated(id) === undefined;
  let id = '';
  for (let draw = 0; draw < idDraws; draw += 1) {
    id = idLike(ids, rng);
    if (isFree(id)) return id;
  }
  let number = 0;
  while (!isFree(`${id}${number}`)) number += 1;
  return `${id}${number}`;
}

/** One of some ids with its letters and digits drawn anew out of theirs, except where all have the same sign. */
function idLike(ids: readonly string[], rng: Rng): string {
  const signs = [...ids.join('')];
  const letters = signs.filter((sign) => isLetter(pointAt(sign, 0)));
  const digits = signs.filter((sign) => isDigit(pointAt(sign, 0)));
  const drawn = (sign: string, at: number): string => {
    if (ids.every((id) => id[at] === sign)) return sign;
    if (isDigit(pointAt(sign, 0))) return rng.pick(digits);
    return isLetter(pointAt(sign, 0)) ? rng.pick(letters) : sign;
  };
  return Array.from(rng.pick(ids), drawn).join('');
}
