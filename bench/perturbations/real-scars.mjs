// Whether the form of a changed passage tells what it is worth, on texts that nobody generated: for each operator useful
// hits in its noisy form against others with its twin, told apart by logistic regression on form alone. Printed, without a
// bound: cutting text shows. What has no twin stands against the passage as it was found; what keeps support falls on all
// hits alike and is left out.
// Run: npm run build && node bench/perturbations/real-scars.mjs CORPUS.jsonl TASKS.jsonl [--seed=1]
import { parseArgs } from 'node:util';
import { corpora, experiments, perturbations, Rng } from 'foragym';
import { isUseful, sceneOf, searched } from './drawn.mjs';

/** @typedef {import('./drawn.mjs').Slot} Slot @typedef {import('./drawn.mjs').Found} Found */
/** @typedef {import('foragym').experiments.Shown} Shown */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const [corpusFile = 'corpus.jsonl', tasksFile = 'tasks.jsonl'] = positionals;
const { corpus } = await corpora.loadCorpus(corpusFile);
const { tasks } = await corpora.loadTasks(tasksFile, { corpus });
const rng = Rng.of(Number(values.seed)).fork('real scars');
const operators = Object.values(perturbations.perturbationParts)
  .filter((one) => one.scope === 'slot')
  .filter(({ keepsSupport, needs }) => !keepsSupport && needs !== 'knowledge');

/** @type {Map<string, { noisy: Shown[], useful: Shown[] }>} */
const sides = new Map(operators.map(({ name }) => [name, { noisy: [], useful: [] }]));

/** What a form makes of a hit; the hit as it is where the operator changes no form.
 * @param {import('foragym').perturbations.SlotPerturbation} operator @param {boolean} isNoisy
 * @param {{ slot: Slot, found: Found }} place @returns {import('foragym').Hit | undefined} */
function changed(operator, isNoisy, { slot, found }) {
  const own = rng.fork(found.task.id).fork(`${operator.name} ${slot.hit.id}`);
  const scene = sceneOf(found, corpus, own);
  const noisy = operator.noisy(slot, scene);
  if (noisy === undefined) return undefined;
  if (isNoisy) return { ...slot.hit, ...noisy.passage };
  if (operator.twin === undefined) return slot.hit;
  const twin = operator.twin(slot, scene);
  return twin && { ...slot.hit, ...twin.passage };
}

const seen = new Set();
for (const found of searched(corpus, tasks.examples, rng)) {
  for (const slot of found.slots.filter(isUseful)) {
    if (seen.has(slot.hit.id)) continue;
    seen.add(slot.hit.id);
    gather(slot, found);
  }
}

/** Puts a hit on one side of every operator that applies to it. @param {Slot} slot @param {Found} found */
function gather(slot, found) {
  const isNoisy = rng.fork('side').fork(slot.hit.id).next() < 0.5;
  for (const operator of operators) {
    const hit = changed(operator, isNoisy, { slot, found });
    if (hit !== undefined) sides.get(operator.name)?.[isNoisy ? 'noisy' : 'useful'].push({ hit, scoreGap: 0 });
  }
}

const rows = [...sides].map(([operator, { noisy, useful }]) => {
  const { auc, interval } = experiments.formProbe({ noisy, useful }, Rng.of(1));
  const range = interval.map((bound) => bound.toFixed(3)).join(' to ');
  return { operator, noisy: noisy.length, useful: useful.length, auc: auc.toFixed(3), interval: range };
});
console.table(rows);
