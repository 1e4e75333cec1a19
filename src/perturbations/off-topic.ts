import type { Passage } from '../core/index.ts';
import { isSilentOn, wantedOf } from '../text/index.ts';
import type { Scene, SlotPerturbation } from './perturbation.ts';
import { byAnswers, byConstruction, byQrels, losing, type Evidence } from './relabel.ts';

/** Another passage in the slot: on worlds about something of the same kind. Drawn at random: the nearest would show. */
export const offTopic: SlotPerturbation = {
  name: 'off-topic',
  scope: 'slot',
  says: 'Another passage, drawn at random, on worlds inside the kind.',
  causes: 'weak-noise',
  keepsSupport: false,
  needs: 'nothing',
  expects: 'the hit has nothing to do with the question: it must search again',
  noisy(slot, scene) {
    const other = scene.stranger(slot.hit.id, scene.rng.fork('stranger'));
    if (other === undefined || scene.slots.some(({ hit }) => hit.id === other.id)) return undefined;
    const evidence = evidenceOf(other, scene);
    if (evidence === undefined) return undefined;
    const damage = { operator: 'off-topic', shown: other.id };
    const { title, text, source } = other;
    const label = losing(slot, scene, { causes: 'weak-noise', damage, evidence });
    return { passage: { id: slot.hit.id, title, text, source }, label };
  },
};

/** How it is known that a passage does not help; `undefined`: it states a fact that the task needs, or says an answer. */
function evidenceOf({ id, title, text }: Passage, { knowledge, facts, answers }: Scene): Evidence | undefined {
  const stated = knowledge?.stated(id);
  if (stated !== undefined) {
    const needed = new Set(facts.map((fact) => fact.id));
    return stated.some((fact) => needed.has(fact.id)) ? undefined : byConstruction;
  }
  const answer = wantedOf(answers.flat());
  if (answer === undefined) return byQrels;
  return isSilentOn(`${title ?? ''}\n${text}`, answer) ? byAnswers : undefined;
}
