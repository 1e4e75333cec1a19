// What simulated documents are worth, and what their form gives away. Three tables over a generated world:
// answers that are right by noise, with 95 % intervals (Wilson), for policies that search; the form of noisy against useful
// documents in the same places, told apart by logistic regression, other facts on each side; and milliseconds a query.
// Run: npm run build && node bench/simulated.mjs [--size=4000] [--seed=11] [--questions=100] [--side=10000] [--json]
import { curricula, experiments, makeEnv, openWorld, play, policies, retrievers, Rng, worlds } from 'foragym';
import { asked } from './worlds/asked.mjs';
import { options } from './worlds/options.mjs';

/** @typedef {import('foragym').Example} Example @typedef {import('foragym').Hit} Hit @typedef {import('foragym').Service} Service */

const { json, number } = options({ size: 4000, seed: 11, questions: 100, side: 10_000 });
const shapes = ['bridge-1', 'bridge-2', 'bridge-3', 'bridge-4'];

/** @param {import('foragym').Corpus} corpus @param {number} noise */
const at = (corpus, noise) => retrievers.simulated(corpus, { noise: curricula.constant({ noise }) });

/** The first document for a query. @param {Service} service @param {Example} example @param {string} query @returns {Hit | undefined} */
function firstOf(service, { task, gold }, query) {
  const request = { input: { query, k: 1 }, task, gold, seed: 7, turn: 0, options: {}, rng: Rng.of(7) };
  const [answer] = service.run([request], new AbortController().signal);
  return answer !== undefined && 'value' in answer ? /** @type {readonly Hit[]} */ (answer.value)[0] : undefined;
}

/** Questions of the next worlds until each side has enough; a fact is asked for once, on one side only. */
function form() {
  /** @type {{ useful: import('foragym').experiments.Shown[], noisy: import('foragym').experiments.Shown[] }} */
  const sides = { useful: [], noisy: [] };
  let [milliseconds, queries] = [0, 0];
  for (let seed = number('seed') + 1; Math.min(sides.useful.length, sides.noisy.length) < number('side'); seed += 1) {
    const world = worlds.encyclopaedia({ seed, size: number('size') });
    const corpus = {
      name: `world ${seed}`,
      hash: `${seed}`,
      passages: [...world.passages()],
      knowledge: world.knowledge,
    };
    const services = { useful: at(corpus, 0), noisy: at(corpus, 1) };
    const examples = shapes.flatMap((shape) => asked(world, shape, 20_000));
    const pairs = examples.flatMap((example) => (example.gold.facts ?? []).map((fact) => ({ example, fact })));
    const once = [...new Map(pairs.map((pair) => [pair.fact.id, pair])).values()];
    for (const example of examples.slice(0, 1)) firstOf(services.useful, example, 'so that the index is made');
    const started = performance.now();
    for (const [place, { example, fact }] of once.entries()) {
      const side = place % 2 === 0 ? 'useful' : 'noisy';
      const hit = firstOf(services[side], example, `${fact.subject} ${fact.relation}`);
      if (hit !== undefined) sides[side].push({ hit, scoreGap: 0 });
    }
    milliseconds += performance.now() - started;
    queries += once.length;
  }
  return { ...experiments.formProbe(sides, Rng.of(1)), millisecondsPerQuery: milliseconds / queries };
}

const questions = Object.fromEntries(shapes.map((shape) => [shape, number('questions')]));
const played = openWorld({ seed: number('seed'), size: number('size'), questions });

/** @param {import('foragym').Policy} policy @param {number} noise */
async function right(policy, noise) {
  const env = await makeEnv('foragym/zero-search-v1', {
    ...played,
    retriever: { use: 'simulated', noise },
    preset: 'search-r1',
  });
  let count = 0;
  for (const { task } of played.tasks.examples) {
    const { scorings } = await play(env, policy, { taskId: task.id, worldSeed: 7 });
    const total = scorings[0]?.rewards.total;
    if (total !== undefined && 'value' in total && total.value === 1) count += 1;
  }
  const of = played.tasks.examples.length;
  return { policy: policy.name, noise, ...experiments.statistics.proportion(count, of) };
}

const ladder = [];
for (const policy of [policies.firstQuery(), policies.hop()])
  for (const noise of [0, 0.25, 0.5, 0.75, 1]) ladder.push(await right(policy, noise));
const probe = form();

if (json) console.log(JSON.stringify({ ladder, form: probe }));
else {
  console.table(
    ladder.map(({ interval = [], ...row }) => ({
      ...row,
      interval: interval.map((bound) => bound.toFixed(3)).join(' to '),
    })),
  );
  const { auc, interval, positives, negatives, millisecondsPerQuery } = probe;
  const bounds = interval.map((bound) => bound.toFixed(3)).join(' to ');
  console.log(`form: AUC ${auc.toFixed(3)}, 95 % ${bounds}, ${positives} noisy and ${negatives} useful documents`);
  console.log(`${millisecondsPerQuery.toFixed(2)} ms a query of one document`);
}
