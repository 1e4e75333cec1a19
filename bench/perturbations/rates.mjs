// What `degraded` does, compared with the retriever inside: for each operator alone and for some mixes, over 10,000 hits,
// whether a hit is changed if and only if its label names damage, how often noise strikes of those hits (or lists) that the
// operator applies to, and whether the reference rates foretell how many useful hits stay useful. `z`: distance from what is
// expected, in standard errors, of a mix that of the operator furthest off; beyond 3 it fails. Whether an operator applies is read off a service of its own at noise 1.
// Run: npm run build && node bench/perturbations/rates.mjs [--size=2000] [--seed=1] [--hits=10000] [--noise=0.3] [--json]
import { isFailure, perturbations, retrievers, Rng, worlds } from 'foragym';
import { asked } from '../worlds/asked.mjs';
import { corpusOf } from '../worlds/corpus-of.mjs';
import { options } from '../worlds/options.mjs';

/** @typedef {import('foragym').Hit} Hit @typedef {import('foragym').Truth} Truth @typedef {import('foragym').Service} Service */
/** @typedef {{ hits: readonly Hit[], labels: Truth['labels'], shared: any }} Reply */

const { json, number } = options({ size: 2000, seed: 1, hits: 10_000, noise: 0.3 });
const noise = number('noise');
const k = 5;

const world = worlds.encyclopaedia({ seed: number('seed'), size: number('size') });
const corpus = corpusOf(world);
const inside = retrievers.searchService(retrievers.bm25(corpus), corpus);
const examples = ['bridge-1', 'bridge-2', 'bridge-3', 'bridge-4'].flatMap((shape) => asked(world, shape, 10_000));
const never = new AbortController().signal;

/** The nth request: each question under as many seeds as it takes. @param {number} nth @returns {import('foragym').Request} */
function request(nth) {
  const example = examples[nth % examples.length];
  if (example === undefined) throw new Error('the world has no questions');
  const seed = Math.floor(nth / examples.length) + 1;
  return { input: { query: example.task.question, k }, ...example, seed, turn: 0, options: {}, rng: Rng.of(seed) };
}

/** @param {Service} service @param {number} nth @returns {Reply} */
function reply(service, nth) {
  const [answer] = service.run([request(nth)], never);
  if (answer === undefined || 'then' in answer || isFailure(answer)) throw new Error('no answer');
  const { labels = {}, shared } = answer.truth ?? {};
  return { hits: /** @type {readonly Hit[]} */ (/** @type {unknown} */ (answer.value)), labels, shared };
}

/** @param {Hit | undefined} a @param {Hit | undefined} b */
const isSame = (a, b) => a?.id === b?.id && a?.title === b?.title && a?.text === b?.text;

/** @param {import('foragym').Label | undefined} label */
const isUseful = (label) => (label?.supports ?? []).length > 0;

/** The lines of damage, without what a twin left. @param {import('foragym').Label | undefined} label @returns {readonly string[]} */
const struckBy = (label) =>
  (label?.damage ?? []).flatMap((line) => {
    const { operator, twin } = /** @type {{ operator: string, twin?: boolean }} */ (line);
    return twin === true ? [] : [operator];
  });

/** @param {string} operator */
const alone = (operator) => retrievers.degraded(inside, { corpus, noise: 1, operators: operator });
const shelf = Object.values(perturbations.perturbationParts);
const atOnce = new Map(shelf.map(({ name }) => [name, alone(name)]));

/** Adds up what was counted and what was expected of it. */
class Tally {
  count = 0;
  expected = 0;
  variance = 0;

  /** @param {boolean} happened @param {number} chance */
  add(happened, chance) {
    this.count += happened ? 1 : 0;
    this.expected += chance;
    this.variance += chance * (1 - chance);
  }

  get z() {
    const off = this.count - this.expected;
    return Math.abs(off) < 1e-9 ? 0 : off / Math.sqrt(this.variance);
  }
}

/** The chance of each operator to strike each place, by the nth reply: its share among those of its sort that apply there.
 * @param {Readonly<Record<string, number>>} shares @param {number} nth @param {readonly Hit[]} clean */
function chances(shares, nth, clean) {
  const sorts = new Map(
    shelf.map((one) => [one.name, one.scope === 'list' ? 'list' : one.keepsSupport ? 'keep' : 'lose']),
  );
  const named = Object.keys(shares);
  const full = new Map(named.map((name) => [name, reply(atOnce.get(name) ?? inside, nth)]));
  /** @param {string} name @param {number} at */
  const applies = (name, at) =>
    sorts.get(name) === 'list'
      ? full.get(name)?.shared?.list !== undefined
      : !isSame(full.get(name)?.hits[at], clean[at]);
  /** @param {string} name @param {number} at */
  return (name, at) => {
    if (!applies(name, at)) return 0;
    const sort = named.filter((other) => sorts.get(other) === sorts.get(name));
    const total = sort.reduce((sum, other) => sum + (shares[other] ?? 0), 0);
    const left = sort.filter((other) => applies(other, at)).reduce((sum, other) => sum + (shares[other] ?? 0), 0);
    return (noise * total * (shares[name] ?? 0)) / left;
  };
}

/** @typedef {Readonly<Record<string, number>>} Shares @typedef {(operator: string, at: number) => number} ChanceOf */
/** @typedef {{ hits: number, changed: number, odd: number, applicable: number, kept: Tally, struck: ReadonlyMap<string, Tally> }} Counts */

const lists = new Set(shelf.filter(({ scope }) => scope === 'list').map(({ name }) => name));

/** What changed, and whether its labels say so. @param {Counts} counts @param {Reply} shown @param {Reply} clean */
function compare(counts, shown, clean) {
  counts.hits += clean.hits.length;
  for (const [at, hit] of shown.hits.entries()) {
    const label = shown.labels[hit.id];
    const isChanged = !isSame(hit, clean.hits[at]);
    counts.changed += isChanged ? 1 : 0;
    counts.odd += isChanged === (label?.damage ?? []).length > 0 ? 0 : 1;
    if ((label?.rate ?? 0) > 0) counts.kept.add(isUseful(label), label?.rate ?? 0);
  }
}

/** How often an operator struck a list, or the slots of one, and how often it should.
 * @param {Counts} counts @param {string} operator @param {{ shown: Reply, clean: Reply, chance: ChanceOf }} replies */
function count(counts, operator, { shown, clean, chance }) {
  const { list } = shown.shared ?? {};
  const places = lists.has(operator)
    ? [{ own: chance(operator, 0), isStruck: list?.operator === operator && list.noisy }]
    : clean.hits.map(({ id }, at) => ({
        own: chance(operator, at),
        isStruck: struckBy(shown.labels[id]).includes(operator),
      }));
  for (const { own, isStruck } of places) {
    counts.applicable += own > 0 ? 1 : 0;
    counts.struck.get(operator)?.add(isStruck, own);
  }
}

/** @param {string} name @param {Shares} shares @param {'document' | 'batch'} [scope] */
function row(name, shares, scope = 'document') {
  const service = retrievers.degraded(inside, { corpus, noise, operators: shares, scope });
  // one draw falls on a whole reply, so of batches replies are what is counted
  const counted = scope === 'batch' ? ['batch'] : Object.keys(shares);
  const struck = new Map(counted.map((one) => [one, new Tally()]));
  const counts = { hits: 0, changed: 0, odd: 0, applicable: 0, kept: new Tally(), struck };
  for (let nth = 0; counts.hits < number('hits'); nth += 1) {
    const [clean, shown] = [reply(inside, nth), reply(service, nth)];
    compare(counts, shown, clean);
    const chance = chances(shares, nth, clean.hits);
    for (const operator of Object.keys(shares)) count(counts, operator, { shown, clean, chance });
    struck.get('batch')?.add(shown.shared?.fell?.noisy === true, noise);
  }
  return figures(name, counts, scope);
}

/** @param {string} name @param {Counts} counts @param {'document' | 'batch'} scope */
function figures(name, { hits, changed, odd, applicable, kept, struck }, scope) {
  const all = [...struck.values()];
  const [furthest] = all.map(({ z }) => z).toSorted((a, b) => Math.abs(b) - Math.abs(a));
  const happened = all.reduce((sum, one) => sum + one.count, 0);
  const expected = all.reduce((sum, one) => sum + one.expected, 0);
  // hits of a batch hang together, so their rates say nothing of how far they may be off
  const rateZ = scope === 'batch' ? 0 : kept.z;
  return { name, hits, changed, odd, applicable, struck: happened, expected, z: furthest ?? NaN, 'rate z': rateZ };
}

/** @param {readonly string[]} names */
const equally = (names) => Object.fromEntries(names.map((name) => [name, 1 / names.length]));
const slots = shelf.filter(({ scope }) => scope === 'slot');
const rows = [
  ...shelf.map(({ name }) => row(name, { [name]: 1 })),
  row('all that lose', equally(slots.filter(({ keepsSupport }) => !keepsSupport).map(({ name }) => name))),
  row('all on slots', equally(slots.map(({ name }) => name))),
  row(
    'all that lose, batch',
    equally(slots.filter(({ keepsSupport }) => !keepsSupport).map(({ name }) => name)),
    'batch',
  ),
];
const failed = rows.filter((one) => one.odd > 0 || !(Math.abs(one.z) <= 3) || Math.abs(one['rate z']) > 3);
if (json) console.log(JSON.stringify(rows));
else
  console.table(
    rows.map((one) => ({
      ...one,
      expected: one.expected.toFixed(1),
      z: one.z.toFixed(2),
      'rate z': one['rate z'].toFixed(2),
    })),
  );
for (const { name } of failed) console.error(`beyond three standard errors, or changed without damage: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
