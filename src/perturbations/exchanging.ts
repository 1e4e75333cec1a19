import type { Fact, Label, Rng, Telling } from '../core/index.ts';
import { isSilentOn, joined, says, sentencesOf, timesNamed, wantedOf, type Wanted } from '../text/index.ts';
import { perScene } from './per-scene.ts';
import type { Need, Perturbed, Scene, Slot, SlotPerturbation } from './perturbation.ts';
import { byAnswers, byConstruction, relabelled, type Fall } from './relabel.ts';
import { retold } from './retold.ts';
import { answerAtStake, exchangeOf } from './stake.ts';

/** A text in sentences, which of them must go and which must stay; each of the rest may do either. */
export interface Sentences {
  readonly all: readonly string[];
  readonly lost: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
}

/** What a passage loses, what it keeps, and what else it states that the task does not need. */
interface Facts {
  readonly lost: Fact;
  readonly kept: Fact;
  readonly rest: readonly Fact[];
}

/** An operator by which a passage loses the answer. */
interface Losing {
  readonly name: string;
  readonly says: string;
  readonly causes: Label['kind'];
  readonly needs: Need;
  readonly expects: string;
  /** How a world tells the passage again. Without it a world's text is cut, too, where the task needs no second fact of it. */
  readonly tell?: ((facts: Facts, rng: Rng) => Omit<Telling, 'variant'>) | undefined;
  /** The sentences that are left or put in place of others; `undefined`: not possible here. */
  readonly cut: (sentences: Sentences, slot: Slot, scene: Scene) => readonly string[] | undefined;
}

/**
 * On worlds the noisy form loses the fact at stake and keeps a partner of its value class, and the twin loses the partner and
 * keeps the fact: no feature of form tells them apart. Elsewhere the answers are what is known: the noisy form loses the
 * sentences that say one and keeps as many others, the twin the other way round.
 */
export function exchanging(operator: Losing): SlotPerturbation {
  const { name, says: sentence, causes, needs, expects } = operator;
  const form = (isTwin: boolean) => (slot: Slot, scene: Scene) =>
    scene.knowledge === undefined
      ? withoutAnswer(operator, { slot, scene, isTwin })
      : withoutFact(operator, { slot, scene, isTwin });
  const told = { name, says: sentence, causes, needs, expects, keepsSupport: false };
  const applies = (slot: Slot, scene: Scene) => canTell(operator, slot, scene);
  return { ...told, scope: 'slot', noisy: form(false), twin: form(true), applies };
}

/** Whether a world can tell both forms: what goes and what stays stand once in the passage, so that each goes by itself. */
function canTell({ tell }: Losing, slot: Slot, scene: Scene): boolean | undefined {
  if (scene.knowledge === undefined || tell === undefined) return undefined;
  const exchange = exchangeOf(slot, scene);
  if (exchange === undefined) return false;
  const { fact, partner } = exchange;
  return timesNamed(slot.hit.text, [fact.object, partner.object]).every((times) => times === 1);
}

function withoutFact(operator: Losing, fall: Fall): Perturbed | undefined {
  const exchange = exchangeOf(fall.slot, fall.scene);
  if (exchange === undefined || (operator.tell === undefined && exchange.isShared)) return undefined;
  const { fact, partner, rest } = exchange;
  const [lost, kept] = fall.isTwin ? [partner, fact] : [fact, partner];
  const passage = changed(operator, fall, { lost, kept, rest });
  if (passage === undefined || !hasOnly(kept, lost, passage.text)) return undefined;
  const evidence = operator.tell === undefined ? byAnswers : byConstruction;
  const damage = { operator: operator.name, fact: lost.id };
  return { passage, label: relabelled(fall, { causes: operator.causes, fact: fact.id, damage, evidence }) };
}

/** Whether a text names what it keeps, and not what it loses. */
function hasOnly(kept: Fact, lost: Fact, text: string): boolean {
  const [ofKept = 0, ofLost = 0] = timesNamed(text, [kept.object, lost.object]);
  return ofKept > 0 && ofLost === 0;
}

function changed(operator: Losing, fall: Fall, facts: Facts): Perturbed['passage'] | undefined {
  const { tell } = operator;
  if (tell === undefined) return cutBy(operator, fall, rolesOf(fall));
  return retold(fall.slot, fall.scene, tell(facts, fall.scene.rng.fork('tell')));
}

function withoutAnswer(operator: Losing, fall: Fall): Perturbed | undefined {
  const { slot, scene, isTwin } = fall;
  const answer = answerAtStake(slot, scene);
  if (answer === undefined) return undefined;
  const passage = cutBy(operator, fall, rolesOfAnswer(fall, answer));
  if (passage === undefined) return undefined;
  if (isTwin ? !says(passage.text, answer) : !isSilentOn(passage.text, answer)) return undefined;
  const change = { causes: operator.causes, damage: { operator: operator.name }, evidence: byAnswers };
  return { passage, label: relabelled(fall, change) };
}

/** The sentences that name what goes, and those that name what stays; `undefined` where one names both. */
function rolesOf({ slot, scene, isTwin }: Fall): Sentences | undefined {
  const named = namedIn(slot, scene);
  return isTwin && named !== undefined ? { all: named.all, lost: named.kept, kept: named.lost } : named;
}

/** The roles in the noisy form: in the twin what goes stays, and what stays goes. */
const namedIn = perScene((slot, scene): Sentences | undefined => {
  const exchange = exchangeOf(slot, scene);
  if (exchange === undefined) return undefined;
  const all = sentencesOf(slot.hit.text);
  const [lost, kept] = [holdersOf(all, exchange.fact.object), holdersOf(all, exchange.partner.object)];
  return [...lost].some((at) => kept.has(at)) ? undefined : { all, lost, kept };
});

/** The sentences that name an object. */
function holdersOf(all: readonly string[], object: string): ReadonlySet<number> {
  const wanted = wantedOf([object]);
  return new Set(wanted === undefined ? [] : [...all.keys()].filter((at) => says(all[at] ?? '', wanted)));
}

/** The sentences that say an answer, against as many that do not, drawn at random; `undefined` where there are too few. */
function rolesOfAnswer({ slot, scene, isTwin }: Fall, answer: Wanted): Sentences | undefined {
  if (isSilentOn(slot.hit.text, answer)) return undefined;
  const all = sentencesOf(slot.hit.text);
  const holders = new Set([...all.keys()].filter((at) => !isSilentOn(all[at] ?? '', answer)));
  const silent = [...all.keys()].filter((at) => !holders.has(at));
  if (holders.size === 0 || silent.length < holders.size) return undefined;
  const partners = new Set(scene.rng.fork('partner').shuffle(silent).slice(0, holders.size));
  return isTwin ? { all, lost: partners, kept: holders } : { all, lost: holders, kept: partners };
}

/** The slot's passage with what an operator left of its sentences; `undefined` where it left none. */
function cutBy(
  { cut }: Losing,
  { slot, scene }: Fall,
  sentences: Sentences | undefined,
): Perturbed['passage'] | undefined {
  const left = sentences === undefined ? undefined : cut(sentences, slot, scene);
  if (left === undefined) return undefined;
  const { id, title, source } = slot.hit;
  return { id, title, text: joined(left), source };
}
