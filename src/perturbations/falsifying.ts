import type { Fact, Telling } from '../core/index.ts';
import { mentions, says, timesNamed, type Wanted } from '../text/index.ts';
import { perScene } from './per-scene.ts';
import type { Need, Perturbed, Scene, Slot, SlotPerturbation } from './perturbation.ts';
import { byAnswers, byConstruction, relabelled, type Fall } from './relabel.ts';
import { retold } from './retold.ts';
import { answerAtStake, factAtStake } from './stake.ts';

/** A text that says something false, and what it says in the answer's place; `undefined` where it denies the answer. */
export interface Edited {
  readonly text: string;
  readonly wrong?: string | undefined;
}

/** How a world tells a passage again. */
type Tale = Omit<Telling, 'variant'>;

/** An operator that makes a passage say something false. */
export interface Falsehood {
  readonly name: string;
  readonly says: string;
  readonly needs: Need;
  readonly expects: string;
  /** How a world tells the false thing; `undefined`: not of this fact. */
  readonly tell: (fact: Fact, scene: Scene) => Tale | undefined;
  /** The same form, told truly. Default: the passage in another wording. */
  readonly tellTruly?: ((fact: Fact) => Tale) | undefined;
  /** How the answer is changed in a text that says it; `undefined`: not possible here, or not surely. */
  readonly edit?: ((text: string, answer: Wanted, scene: Scene) => Edited | undefined) | undefined;
  /** The same edit, told truly. Default: none, for an edit that changes no form. */
  readonly editTruly?: ((text: string, answer: Wanted, scene: Scene) => Edited | undefined) | undefined;
}

/**
 * On worlds the passage is told again with the fact at stake falsified, and its twin told again with all of it true.
 * Elsewhere the answer is changed where it stands, and the new text searched for what is left of it.
 */
export function falsifying(falsehood: Falsehood): SlotPerturbation {
  const { name, says: sentence, needs, expects } = falsehood;
  const lieOf = perScene((slot, scene) => lieIn(falsehood, slot, scene));
  const form = (isTwin: boolean) => (slot: Slot, scene: Scene) =>
    scene.knowledge === undefined
      ? editedAnswer(falsehood, { slot, scene, isTwin })
      : toldOtherwise(falsehood, lieOf(slot, scene), { slot, scene, isTwin });
  const told = { name, says: sentence, needs, expects, causes: 'counterfactual', keepsSupport: false } as const;
  const applies = (slot: Slot, scene: Scene) =>
    scene.knowledge === undefined ? undefined : canTell(lieOf(slot, scene), slot, scene);
  return { ...told, scope: 'slot', noisy: form(false), twin: form(true), applies };
}

/** The fact that is falsified, and how. */
interface Lie {
  readonly fact: Fact;
  readonly falsely: Tale;
}

function lieIn({ tell }: Falsehood, slot: Slot, scene: Scene): Lie | undefined {
  const tales = new Map<string, Tale>();
  const fact = factAtStake(slot, scene, (one) => {
    const tale = tell(one, scene);
    if (tale !== undefined) tales.set(one.id, tale);
    return tale !== undefined;
  });
  const falsely = fact && tales.get(fact.id);
  return fact === undefined || falsely === undefined ? undefined : { fact, falsely };
}

/** Whether a world can tell both forms: the object stands once in the passage, and not inside the wrong one. */
function canTell(lie: Lie | undefined, { hit }: Slot, scene: Scene): boolean {
  if (lie === undefined || timesNamed(hit.text, [lie.fact.object])[0] !== 1) return false;
  const { fact, falsely } = lie;
  const wrong = falsely.instead?.get(fact.id);
  return wrong === undefined || saysInstead(wrong, { fact, wrong, scene });
}

function toldOtherwise({ name, tellTruly }: Falsehood, lie: Lie | undefined, fall: Fall): Perturbed | undefined {
  if (lie === undefined) return undefined;
  const { slot, scene, isTwin } = fall;
  const { fact, falsely } = lie;
  const tale = isTwin ? (tellTruly?.(fact) ?? {}) : falsely;
  const passage = retold(slot, scene, tale);
  const wrong = tale.instead?.get(fact.id);
  if (passage === undefined || !saysInstead(passage.text, { fact, wrong, scene })) return undefined;
  const damage = { operator: name, fact: fact.id, ...(wrong === undefined ? {} : { wrong }) };
  const change = { causes: 'counterfactual', fact: fact.id, damage, evidence: byConstruction } as const;
  return { passage, label: relabelled(fall, change) };
}

/** Whether a text names the wrong object and not the right one; the right one where nothing stands instead. */
function saysInstead(
  text: string,
  { fact, wrong, scene }: { fact: Fact; wrong: string | undefined; scene: Scene },
): boolean {
  if (wrong === undefined) return mentions(text, fact.object);
  const [ofWrong = 0, ofRight = 0] = timesNamed(text, [wrong, fact.object]);
  return ofWrong > 0 && ofRight === 0 && !scene.answers.flat().includes(wrong);
}

function editedAnswer({ name, edit, editTruly }: Falsehood, fall: Fall): Perturbed | undefined {
  const { slot, scene, isTwin } = fall;
  const { id, title, text, source } = slot.hit;
  const answer = answerAtStake(slot, scene);
  if (edit === undefined || answer === undefined || !says(text, answer)) return undefined;
  const edited = isTwin ? (editTruly ?? asItIs)(text, answer, scene) : edit(text, answer, scene);
  if (edited === undefined) return undefined;
  const { wrong } = edited;
  if (wrong !== undefined && says(edited.text, answer)) return undefined;
  const damage = { operator: name, ...(wrong === undefined ? {} : { wrong }) };
  const label = relabelled(fall, { causes: 'counterfactual', damage, evidence: byAnswers });
  return { passage: { id, title, text: edited.text, source }, label };
}

/** An edit that shows in nothing needs no twin but the text as it stands. */
function asItIs(text: string): Edited {
  return { text };
}
