import { perturbations, retrievers, Rng } from 'foragym';

/** @typedef {import('foragym').perturbations.Slot} Slot @typedef {import('foragym').perturbations.Scene} Scene */
/** @typedef {import('foragym').perturbations.Perturbation} Perturbation */
/** @typedef {{ task: import('foragym').Task, answers: readonly (readonly string[])[], slots: readonly Slot[] }} Found */
/** @typedef {{ before: Slot, after: Slot, found: Found, operator: string, form: 'noisy' | 'twin' }} Fallen */

/** How many of each form are read: fifty in all. `stale` and `namesake` need a generated world. */
export const plan = /** @type {const} */ ({
  'off-topic': { noisy: 3, twin: 0 },
  'same-topic': { noisy: 5, twin: 2 },
  truncation: { noisy: 4, twin: 2 },
  duplication: { noisy: 3, twin: 2 },
  mixed: { noisy: 4, twin: 2 },
  'entity-swap': { noisy: 6, twin: 0 },
  'number-change': { noisy: 5, twin: 0 },
  negation: { noisy: 3, twin: 2 },
  contradiction: { noisy: 3, twin: 0 },
  instruction: { noisy: 2, twin: 0 },
  padding: { noisy: 2, twin: 0 },
});

/** The first five hits for each question, labelled by its judgements: questions in an order that the seed draws.
 * @param {import('foragym').Corpus} corpus @param {readonly import('foragym').Example[]} examples
 * @param {Rng} rng @returns {Generator<Found>} */
export function* searched(corpus, examples, rng) {
  const service = retrievers.searchService(retrievers.bm25(corpus), corpus);
  for (const { task, gold } of rng.shuffle(examples)) {
    const request = { input: { query: task.question, k: 5 }, task, gold, seed: 0, turn: 0, options: {}, rng };
    const [answer] = service.run([request], new AbortController().signal);
    if (answer === undefined || !('value' in answer)) throw new Error('the search failed');
    const hits = /** @type {readonly import('foragym').Hit[]} */ (answer.value);
    const slots = hits.map((hit) => ({ hit, label: answer.truth?.labels[hit.id] }));
    const answers = gold.answers.map((spelling, at) => [spelling, ...(gold.aliases?.[at] ?? [])]);
    yield { task, answers, slots };
  }
}

/** What an operator may know of what was found. @param {Found} found @param {import('foragym').Corpus} corpus
 * @param {Rng} rng the draws of one operator on one hit @returns {Scene} */
export function sceneOf({ task, answers, slots }, corpus, rng) {
  const golds = new Set(slots.filter(isUseful).map(({ hit }) => hit.id));
  /** @param {Rng} rng @returns {import('foragym').Passage} */
  const draw = (rng) => {
    const passage = rng.pick(corpus.passages);
    return golds.has(passage.id) ? draw(rng) : passage;
  };
  /** @param {string} _ @param {Rng} own */
  const stranger = (_, own) => draw(own);
  const known = { facts: [], knowledge: undefined, draw, stranger };
  return { query: task.question, slots, answers, ...known, rng };
}

/** What a form of an operator makes of the first useful hit that it falls on; `undefined` where it falls on none.
 * @param {Perturbation} operator @param {'noisy' | 'twin'} form
 * @param {{ found: Found, scene: (key: string) => Scene }} stage @returns {Fallen | undefined} */
export function fallen(operator, form, { found, scene }) {
  if (operator.scope === 'list') {
    const list = operator[form]?.(scene(operator.name));
    const ids = new Set(found.slots.map(({ hit }) => hit.id));
    const after = list?.find(({ hit }) => !ids.has(hit.id));
    const before = found.slots.find(({ hit }) => hit.title === after?.hit.title) ?? after;
    return after && before && { before, after, found, operator: operator.name, form };
  }
  for (const before of found.slots.filter(isUseful)) {
    const made = operator[form]?.(before, scene(`${operator.name} ${before.hit.id}`));
    if (made === undefined) continue;
    const after = { hit: { ...before.hit, ...made.passage }, label: made.label };
    return { before, after, found, operator: operator.name, form };
  }
  return undefined;
}

/** Fifty hits that operators fell on, one a question. @param {import('foragym').Corpus} corpus
 * @param {readonly import('foragym').Example[]} examples @param {number} seed @returns {readonly Fallen[]} */
export function drawn(corpus, examples, seed) {
  const rng = Rng.of(seed).fork('hand-check');
  const wanted = Object.entries(plan).flatMap(([name, counts]) =>
    /** @type {const} */ (['noisy', 'twin']).flatMap((form) =>
      Array.from({ length: counts[form] }, () => ({ name, form })),
    ),
  );
  const rows = [];
  for (const found of searched(corpus, examples, rng)) {
    const [next] = wanted;
    if (next === undefined) break;
    const operator = perturbations.perturbationParts[next.name];
    const scene = (/** @type {string} */ key) => sceneOf(found, corpus, rng.fork(found.task.id).fork(key));
    const row = operator && fallen(operator, next.form, { found, scene });
    if (row === undefined) continue;
    wanted.shift();
    rows.push(row);
  }
  return rows;
}

/** @param {Slot} slot */
export function isUseful({ label }) {
  return (label?.supports ?? []).length > 0;
}

/** What is kept of a hit that was read: who, what, and a few words from where the texts part.
 * @param {Fallen} fallen @param {number} at */
export function rowOf({ before, after, found, operator, form }, at) {
  const [old, now] = [before.hit.text.split(/\s+/), after.hit.text.split(/\s+/)];
  const parts = old.findIndex((word, place) => word !== now[place]);
  const some = (/** @type {readonly string[]} */ words) =>
    words.slice(parts < 0 ? old.length : parts, (parts < 0 ? old.length : parts) + 5).join(' ');
  const kind = after.label?.kind;
  return { row: at + 1, task: found.task.id, hit: before.hit.id, operator, form, kind, was: some(old), is: some(now) };
}
