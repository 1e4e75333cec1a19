import type { Rng } from '../core/index.ts';
import { isDigit, isLetter, pointAt } from '../text/index.ts';
import { changeNumber } from './change-number.ts';
import { falsifying } from './falsifying.ts';
import type { ListPerturbation, Perturbed, Scene, Slot } from './perturbation.ts';
import { keeping } from './relabel.ts';
import { swapName } from './swap-name.ts';

/** What the second passage says: another object, of whatever class; its twin says the same in other words. */
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

/**
 * Two passages that contradict each other. The second takes the place of the last hit of no use, so that k stays; which of
 * the two stands first is drawn, or their order would say which is right. The twin puts a second passage that agrees.
 */
export const contradiction: ListPerturbation = {
  name: 'contradiction',
  scope: 'list',
  says: 'A second passage that contradicts a useful one, in the place of the last hit of no use.',
  causes: 'counterfactual',
  keepsSupport: true,
  needs: 'answers',
  expects: 'two passages disagree: it must look for a third, or say that they do',
  noisy: (scene) => paired(scene, contradict),
  twin: (scene) => (agree === undefined ? undefined : paired(scene, agree)),
};

/** Tells one of the useful hits a second time, or one of any where none is useful. */
function paired(scene: Scene, tell: (slot: Slot, scene: Scene) => Perturbed | undefined): readonly Slot[] | undefined {
  const useful = scene.slots.filter(isUseful);
  for (const first of scene.rng.fork('first').shuffle(useful.length > 0 ? useful : scene.slots)) {
    const leaving = scene.slots.findLast((slot) => slot !== first && !isUseful(slot));
    const second = leaving === undefined ? undefined : tell(first, scene);
    if (leaving !== undefined && second !== undefined) return placed(scene, { first, leaving, second });
  }
  return undefined;
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
  if (rng.fork('order').next() < 0.5) return slots.map((slot) => (slot === leaving ? added : slot));
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
