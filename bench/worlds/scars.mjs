// Whether the form of a hit tells what an operator did to it: for each operator, hits that it made noisy against useful hits
// with its twin at the same rate, told apart by logistic regression on form alone (length, marks, digits, title, id, rank,
// gap). Sides are disjoint passages that the chains of questions lead through, each with a fact of its chain: a passage on
// both sides would hide what there is. Upper bound of the AUC: two-sided 95 %.
// Run: npm run build && node bench/worlds/scars.mjs [OPERATOR ...] [--worlds=12] [--size=12800] [--seed=1] [--side=10000]
//      [--json]       (so many worlds at most, of neighbouring seeds, each small enough to stay in memory whole)
import { experiments, perturbations, Rng, worlds } from 'foragym';
import { asked } from './asked.mjs';
import { options } from './options.mjs';

/** @typedef {import('foragym').perturbations.Slot} Slot @typedef {import('foragym').perturbations.Scene} Scene */
/** @typedef {import('foragym').Example} Example @typedef {import('foragym').Fact} Fact */
/** @typedef {import('foragym').Passage} Article @typedef {import('foragym').experiments.Shown} Shown */
/** @typedef {{ knowledge: import('foragym').Knowledge, everything: readonly Article[], byId: ReadonlyMap<string, Article> }} Place */
/** @typedef {{ place: Place, example: Example, fact: Fact }} Pair */

const CEILING = 0.55;
const { files: named, json, number } = options({ worlds: 12, size: 12_800, seed: 1, side: 10_000 });
const [seed, side] = [number('seed'), number('side')];

/** Each fact of a chain once, with a question that needs it. @param {number} seed @returns {readonly Pair[]} */
function pairsOf(seed) {
  const world = worlds.encyclopaedia({ seed, size: number('size') });
  const everything = [...world.passages()];
  const byId = new Map(everything.map((passage) => [passage.id, passage]));
  const place = { knowledge: world.knowledge, everything, byId };
  const examples = ['bridge-1', 'bridge-2', 'bridge-3', 'bridge-4'].flatMap((shape) => asked(world, shape, 20_000));
  const pairs = examples.flatMap((example) => (example.gold.facts ?? []).map((fact) => ({ place, example, fact })));
  return [...new Map(pairs.map((pair) => [pair.fact.id, pair])).values()];
}

/** A list of five with the passage of a fact in a place drawn at random, the others of its kind and of no use.
 * @param {Pair} pair @param {Rng} rng @returns {readonly Slot[]} */
function listFor({ place: { byId, knowledge }, fact }, rng) {
  const about = fact.passageIds[0] ?? '';
  const gold = byId.get(about);
  const standing = rng.int(0, 4);
  let score = 8 + 12 * rng.next();
  return Array.from({ length: 5 }, (_, at) => {
    const passage = (at === standing ? gold : byId.get(knowledge.alike(about, rng.fork('alike', at)) ?? about)) ?? gold;
    if (passage === undefined) throw new Error(`there is no passage ${about}`);
    score -= rng.next();
    const { id, title, text } = passage;
    const isGold = passage === gold;
    return {
      hit: { id, title, text, score: Math.round(score * 10_000) / 10_000, rank: at + 1 },
      label: isGold
        ? { kind: 'useful', from: 'construction', supports: [id, fact.id] }
        : { kind: 'weak-noise', from: 'construction' },
    };
  });
}

/** @param {Pair} pair @param {readonly Slot[]} slots @param {Rng} rng @returns {Scene} */
function sceneFor({ place: { knowledge, everything, byId }, example: { task, gold } }, slots, rng) {
  const golds = new Set(gold.passageIds);
  /** @param {Rng} rng @returns {Article} */
  const draw = (rng) => {
    const drawn = rng.pick(everything);
    return golds.has(drawn.id) ? draw(rng) : drawn;
  };
  /** @param {string} id @param {Rng} own @returns {Article | undefined} */
  const stranger = (id, own) => {
    const other = knowledge.alike(id, own);
    return other === undefined || golds.has(other) ? undefined : byId.get(other);
  };
  const answers = gold.answers.map((answer, at) => [answer, ...(gold.aliases?.[at] ?? [])]);
  return { query: task.question, slots, answers, facts: gold.facts ?? [], knowledge, draw, stranger, rng };
}

/** @param {readonly Slot[]} slots @param {Slot} slot @returns {Shown} */
function shownIn(slots, slot) {
  const next = slots.find(({ hit }) => hit.rank === slot.hit.rank + 1);
  return { hit: slot.hit, scoreGap: next === undefined ? 0 : slot.hit.score - next.hit.score };
}

/** @param {Slot} slot */
const isGold = ({ label }) => (label?.supports ?? []).length > 0;

/** The hit that an operator made of a useful one, in the form asked for; `undefined` where it does not apply.
 * @param {import('foragym').perturbations.Perturbation} operator @param {Pair} pair
 * @param {boolean} isNoisy @returns {Shown | undefined} */
function fallen(operator, pair, isNoisy) {
  const rng = Rng.of(seed).fork(pair.fact.id);
  const slots = listFor(pair, rng.fork('list'));
  const scene = sceneFor(pair, slots, rng.fork(operator.name));
  return operator.scope === 'list' ? fallenList(operator, scene, isNoisy) : fallenSlot(operator, scene, isNoisy);
}

/** The hit that an operator put into a list, or the useful one where it put none.
 * @param {import('foragym').perturbations.ListPerturbation} operator @param {Scene} scene
 * @param {boolean} isNoisy @returns {Shown | undefined} */
function fallenList({ noisy, twin }, scene, isNoisy) {
  const { slots } = scene;
  const form = isNoisy ? noisy : (twin ?? (() => slots));
  const list = form(scene) ?? [];
  const known = new Set(slots.map(({ hit }) => hit.id));
  const added = list.find(({ hit }) => !known.has(hit.id)) ?? list.find(isGold);
  return added === undefined ? undefined : shownIn(list, added);
}

/** The changed hit: a useful one or, where an operator keeps support and so falls on both alike, a useless one.
 * @param {import('foragym').perturbations.SlotPerturbation} operator @param {Scene} scene
 * @param {boolean} isNoisy @returns {Shown | undefined} */
function fallenSlot({ noisy, twin, keepsSupport }, scene, isNoisy) {
  const { slots, rng } = scene;
  const wantsGold = !(isNoisy && keepsSupport);
  const falls = rng
    .fork('falls')
    .shuffle(slots)
    .find((slot) => isGold(slot) === wantsGold);
  if (falls === undefined) return undefined;
  const form = isNoisy || keepsSupport ? noisy : twin;
  if (form === undefined) return shownIn(slots, falls);
  const made = form(falls, scene);
  const { rank, score } = falls.hit;
  return made && shownIn(slots, { hit: { ...made.passage, rank, score }, label: made.label });
}

/** What is gathered for one operator, from world to world. A passage counts once.
 * @typedef {{ operator: import('foragym').perturbations.Perturbation, noisy: Shown[], useful: Shown[], tried: number }} Tally */

/** @param {Tally} tally @param {readonly Pair[]} pairs @param {Rng} rng */
function gather(tally, pairs, rng) {
  const done = new Set();
  for (const pair of rng.fork(tally.operator.name).shuffle(pairs)) {
    const passage = pair.fact.passageIds[0] ?? '';
    const isNoisy = rng.fork('side').fork(passage).next() < 0.5;
    const into = isNoisy ? tally.noisy : tally.useful;
    if (into.length >= side || done.has(passage)) continue;
    tally.tried += 1;
    const shown = fallen(tally.operator, pair, isNoisy);
    if (shown === undefined) continue;
    into.push(shown);
    done.add(passage);
  }
}

/** Passages that answers need, and others of the same kinds that no question needs.
 * @param {Pick<Tally, 'noisy' | 'useful'>} tally @param {readonly Pair[]} pairs @param {Rng} rng */
function gatherUntouched({ noisy, useful }, pairs, rng) {
  const golds = new Map(pairs.map(({ place, fact }) => [fact.passageIds[0] ?? '', place]));
  const drawn = new Set();
  for (const [id, { byId, knowledge }] of rng.shuffle([...golds])) {
    if (useful.length >= side) return;
    const own = rng.fork(id);
    const draws = Array.from({ length: 20 }, (_, draw) => byId.get(knowledge.alike(id, own.fork('draw', draw)) ?? id));
    const other = draws.find((one) => one !== undefined && !golds.has(one.id) && !drawn.has(one.id));
    const gold = byId.get(id);
    if (other === undefined || gold === undefined) continue;
    drawn.add(other.id);
    noisy.push(alone(other, own.fork('noisy')));
    useful.push(alone(gold, own.fork('useful')));
  }
}

/** @param {Article} passage @param {Rng} rng @returns {Shown} */
function alone({ id, title, text }, rng) {
  return { hit: { id, title, text, rank: rng.int(1, 5), score: 1 }, scoreGap: 0 };
}

/** @param {string} name @param {Pick<Tally, 'noisy' | 'useful'>} sides @param {number} [applies] */
function row(name, sides, applies = 1) {
  const { auc, interval, positives, negatives } = experiments.formProbe(sides, Rng.of(1));
  const isShort = Math.min(positives, negatives) < side;
  return {
    operator: name,
    noisy: positives,
    useful: negatives,
    applies: applies.toFixed(3),
    auc: auc.toFixed(3),
    upper: interval[1].toFixed(3),
    verdict: `${interval[1] <= CEILING ? 'at most' : 'ABOVE'} ${CEILING}${isShort ? `, FEWER than ${side}` : ''}`,
  };
}

/** An operator without a twin that shortens what it falls on: the probe must see it, or sees nothing.
 * @type {import('foragym').perturbations.SlotPerturbation} */
const specimen = {
  ...perturbations.truncation,
  name: 'specimen: last tenth cut, no twin',
  scope: 'slot',
  twin: undefined,
  noisy: ({ hit, label }) => ({
    passage: { ...hit, text: hit.text.slice(0, Math.floor(hit.text.length * 0.9)) },
    label: label ?? { kind: 'unknown', from: 'unknown' },
  }),
};

const exempt = new Set(['shuffle', 'empty']);
/** @type {readonly Tally[]} */
const tallies = [...Object.values(perturbations.perturbationParts), specimen]
  .filter(({ name }) => !exempt.has(name) && (named.length === 0 || named.some((one) => name.startsWith(one))))
  .map((operator) => ({ operator, noisy: [], useful: [], tried: 0 }));
/** @type {Pick<Tally, 'noisy' | 'useful'>} */
const untouched = { noisy: [], useful: [] };
const wantsUntouched = named.length === 0 || named.includes('untouched');
const isFull = (/** @type {Pick<Tally, 'noisy' | 'useful'>} */ { noisy, useful }) =>
  Math.min(noisy.length, useful.length) >= side;

for (let at = 0; at < number('worlds'); at += 1) {
  if (tallies.every(isFull) && (!wantsUntouched || isFull(untouched))) break;
  const pairs = pairsOf(seed + at);
  const rng = Rng.of(seed + at).fork('scars');
  if (wantsUntouched) gatherUntouched(untouched, pairs, rng.fork('untouched'));
  for (const tally of tallies) if (!isFull(tally)) gather(tally, pairs, rng);
}

const rows = [
  ...(wantsUntouched ? [row('untouched gold', untouched)] : []),
  ...tallies.map((tally) =>
    row(tally.operator.name, tally, (tally.noisy.length + tally.useful.length) / Math.max(1, tally.tried)),
  ),
];
if (json) console.log(JSON.stringify(rows));
else console.table(rows);
