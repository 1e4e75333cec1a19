// Whether the form of a hit tells what an operator did to it: for each operator, hits that it made noisy against useful hits
// with its twin at the same rate, told apart by logistic regression on form alone (length, marks, digits, title, id, rank,
// gap). Sides are disjoint facts of the chains that questions follow. Upper bound of the AUC: two-sided 95 %.
// Run: npm run build && node bench/worlds/scars.mjs [OPERATOR ...] [--size=100000] [--seed=1] [--side=10000] [--json]
import { experiments, perturbations, Rng, worlds } from 'foragym';
import { asked } from './asked.mjs';
import { options } from './options.mjs';

/** @typedef {import('foragym').perturbations.Slot} Slot @typedef {import('foragym').perturbations.Scene} Scene */
/** @typedef {import('foragym').Example} Example @typedef {import('foragym').Fact} Fact */
/** @typedef {import('foragym').experiments.Shown} Shown */

const CEILING = 0.55;
const { files: named, json, number } = options({ size: 100_000, seed: 1, side: 10_000 });
const [seed, side] = [number('seed'), number('side')];
const world = worlds.encyclopaedia({ seed, size: number('size') });
const { knowledge } = world;
const passages = new Map([...world.passages()].map((passage) => [passage.id, passage]));
const everything = [...passages.values()];

/** Each fact of a chain once, with a question that needs it. @type {readonly { example: Example, fact: Fact }[]} */
const pairs = [
  ...new Map(
    ['bridge-1', 'bridge-2', 'bridge-3', 'bridge-4']
      .flatMap((shape) => asked(world, shape, 20_000))
      .flatMap((example) => (example.gold.facts ?? []).map((fact) => [fact.id, { example, fact }])),
  ).values(),
];

/** A list of five with the passage of a fact in a place drawn at random, the others of no use.
 * @param {{ example: Example, fact: Fact }} pair @param {Rng} rng @returns {readonly Slot[]} */
function listFor({ fact }, rng) {
  const gold = passages.get(fact.passageIds[0] ?? '');
  const place = rng.int(0, 4);
  let score = 8 + 12 * rng.next();
  return Array.from({ length: 5 }, (_, at) => {
    const passage = at === place && gold !== undefined ? gold : rng.pick(everything);
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

/** @param {{ example: Example, fact: Fact }} pair @param {readonly Slot[]} slots @param {Rng} rng @returns {Scene} */
function sceneFor({ example: { task, gold } }, slots, rng) {
  const golds = new Set(gold.passageIds);
  /** @param {Rng} rng @returns {import('foragym').Passage} */
  const draw = (rng) => {
    const drawn = rng.pick(everything);
    return golds.has(drawn.id) ? draw(rng) : drawn;
  };
  const answers = gold.answers.map((answer, at) => [answer, ...(gold.aliases?.[at] ?? [])]);
  return { query: task.question, slots, answers, facts: gold.facts ?? [], knowledge, draw, rng };
}

/** @param {readonly Slot[]} slots @param {Slot} slot @returns {Shown} */
function shownIn(slots, slot) {
  const next = slots.find(({ hit }) => hit.rank === slot.hit.rank + 1);
  return { hit: slot.hit, scoreGap: next === undefined ? 0 : slot.hit.score - next.hit.score };
}

/** @param {Slot} slot */
const isGold = ({ label }) => (label?.supports ?? []).length > 0;

/** The hit that an operator made of a useful one, in the form asked for; `undefined` where it does not apply.
 * @param {import('foragym').perturbations.Perturbation} operator @param {{ example: Example, fact: Fact }} pair
 * @param {boolean} isNoisy @returns {Shown | undefined} */
function fallen(operator, pair, isNoisy) {
  const rng = Rng.of(seed).fork(pair.fact.id);
  const slots = listFor(pair, rng.fork('list'));
  const scene = sceneFor(pair, slots, rng.fork(operator.name));
  // what keeps support falls on useful and useless hits alike: the two sides are these
  const falls = slots.find((slot) => isGold(slot) !== (isNoisy && operator.scope === 'slot' && operator.keepsSupport));
  if (falls === undefined) return undefined;
  if (operator.scope === 'list') {
    const list = (isNoisy ? operator.noisy : (operator.twin ?? (() => slots)))(scene);
    const known = new Set(slots.map(({ hit }) => hit.id));
    const added = list?.find(({ hit }) => !known.has(hit.id)) ?? list?.find(isGold);
    return list === undefined || added === undefined ? undefined : shownIn(list, added);
  }
  const form = isNoisy || operator.keepsSupport ? operator.noisy : operator.twin;
  if (form === undefined) return shownIn(slots, falls);
  const made = form(falls, scene);
  if (made === undefined) return undefined;
  const { rank, score } = falls.hit;
  return shownIn(slots, { hit: { ...made.passage, rank, score }, label: made.label });
}

/** @param {import('foragym').perturbations.Perturbation} operator */
function scarOf(operator) {
  const order = Rng.of(seed).fork('order').fork(operator.name).shuffle(pairs);
  /** @type {Record<'noisy' | 'useful', Shown[]>} */
  const sides = { noisy: [], useful: [] };
  let tried = 0;
  for (const [at, pair] of order.entries()) {
    const isNoisy = at % 2 === 0;
    const into = isNoisy ? sides.noisy : sides.useful;
    if (into.length >= side) continue;
    tried += 1;
    const shown = fallen(operator, pair, isNoisy);
    if (shown !== undefined) into.push(shown);
  }
  return { sides, applies: (sides.noisy.length + sides.useful.length) / Math.max(1, tried) };
}

/** Passages that answers need, and as many of the same kinds that no question needs. */
function untouched() {
  const golds = [...new Set(pairs.map(({ fact }) => fact.passageIds[0] ?? ''))];
  const needed = new Set(golds);
  const rng = Rng.of(seed).fork('untouched');
  const others = golds.flatMap((id, at) => {
    const own = rng.fork('other', at);
    const drawn = Array.from({ length: 20 }, (_, draw) => knowledge.alike(id, own.fork('draw', draw)));
    return drawn.find((one) => one !== undefined && !needed.has(one.id)) ?? [];
  });
  /** @param {import('foragym').Passage} passage @param {number} at @returns {Shown} */
  const shown = ({ id, title, text }, at) => ({ hit: { id, title, text, rank: 1 + (at % 5), score: 1 }, scoreGap: 0 });
  const useful = rng.shuffle(golds).flatMap((id) => passages.get(id) ?? []);
  const apart = [...new Map(rng.shuffle(others).map((one) => [one.id, one])).values()];
  return { noisy: apart.slice(0, side).map(shown), useful: useful.slice(0, side).map(shown) };
}

/** @param {string} name @param {{ noisy: Shown[], useful: Shown[] }} sides @param {number} [applies] */
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

const exempt = new Set(['shuffle', 'empty']);
const operators = Object.values(perturbations.perturbationParts).filter(
  ({ name }) => !exempt.has(name) && (named.length === 0 || named.includes(name)),
);
const rows = [];
if (named.length === 0 || named.includes('untouched')) rows.push(row('untouched gold', untouched()));
for (const operator of operators) {
  const { sides, applies } = scarOf(operator);
  rows.push(row(operator.name, sides, applies));
}
if (json) console.log(JSON.stringify(rows));
else console.table(rows);
