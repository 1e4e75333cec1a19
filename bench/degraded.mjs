// What noise costs: searches a second of bm25 alone against `degraded` around it, five hits each, and steps a second of
// whole episodes with and without it, over a generated world and, where FORAGYM_DATA names a folder with it, over wikimix.
// One thread; the ways to search take turns, the best of several rounds counts, and no round asks what an earlier one did.
// `again` asks the same once more under the same seed, as the other rollouts of a group do.
// Run: npm run build && node bench/degraded.mjs [--size=10000] [--seed=1] [--questions=100] [--rounds=7] [--json]
import { corpora, makeEnv, perturbations, play, policies, retrievers, Rng, worlds } from 'foragym';
import { asked } from './worlds/asked.mjs';
import { corpusOf } from './worlds/corpus-of.mjs';
import { options, rounded } from './worlds/options.mjs';

/** @typedef {import('foragym').Corpus} Corpus @typedef {import('foragym').Example} Example @typedef {import('foragym').Service} Service */
/** @typedef {{ name: string, corpus: Corpus, examples: readonly Example[] }} Place */

const { json, number } = options({ size: 10_000, seed: 1, questions: 100, rounds: 7 });
const k = 5;
const never = new AbortController().signal;

/** @returns {Place} */
function generated() {
  const world = worlds.encyclopaedia({ seed: number('seed'), size: number('size') });
  const shapes = ['bridge-1', 'bridge-2', 'bridge-3', 'bridge-4', 'comparison'];
  const examples = shapes.flatMap((shape) => asked(world, shape, Math.ceil(number('questions') / shapes.length)));
  return { name: `world of ${number('size')}`, corpus: corpusOf(world), examples };
}

/** @param {string} folder @returns {Promise<Place>} */
async function real(folder) {
  const { corpus } = await corpora.loadCorpus(`${folder}/wikimix/corpus.jsonl`);
  const { tasks } = await corpora.loadTasks(`${folder}/wikimix/tasks.jsonl`, { corpus });
  const answered = tasks.examples.filter(({ gold }) => gold.answers.length > 0);
  const examples = Rng.of(number('seed')).shuffle(answered).slice(0, number('questions'));
  return { name: `wikimix, ${corpus.passages.length}`, corpus, examples };
}

/** Names of all operators that can fall on a corpus. @param {Corpus} corpus */
const applying = ({ knowledge }) =>
  Object.values(perturbations.perturbationParts)
    .filter(({ needs }) => knowledge !== undefined || needs !== 'knowledge')
    .map(({ name }) => name);

/** Searches a second: one for each question. @param {Service} service @param {readonly Example[]} examples @param {number} seed */
function searchRate(service, examples, seed) {
  const started = performance.now();
  for (const { task, gold } of examples) {
    const input = { query: task.question, k };
    service.run([{ input, task, gold, seed, turn: 0, options: {}, rng: Rng.of(seed) }], never);
  }
  return (1000 * examples.length) / (performance.now() - started);
}

/** @param {Place} place */
function searches({ name, corpus, examples }) {
  const inside = retrievers.searchService(retrievers.bm25(corpus), corpus);
  /** @param {number} noise @param {readonly string[]} [operators] */
  const around = (noise, operators) =>
    retrievers.degraded(inside, { corpus, noise, ...(operators === undefined ? {} : { operators }) });
  const all = applying(corpus);
  const ways = [
    { noise: 'bm25 alone', operators: '', service: inside },
    { noise: '0', operators: 'usual', service: around(0) },
    { noise: '.25', operators: 'usual', service: around(0.25) },
    { noise: '.25', operators: `all ${all.length}`, service: around(0.25, all) },
    { noise: '.5', operators: 'usual', service: around(0.5) },
    { noise: '.5', operators: `all ${all.length}`, service: around(0.5, all) },
  ];
  const best = ways.map(() => ({ first: 0, again: 0 }));
  // the round before the first warms up
  for (let round = 0; round <= number('rounds'); round += 1) {
    for (const [at, { service }] of ways.entries()) {
      const first = searchRate(service, examples, round);
      const again = searchRate(service, examples, round);
      const so = best[at];
      if (so === undefined || round === 0) continue;
      best[at] = { first: Math.max(so.first, first), again: Math.max(so.again, again) };
    }
  }
  const bare = best[0]?.first ?? NaN;
  return ways.map(({ noise, operators }, at) => {
    const { first = NaN, again = NaN } = best[at] ?? {};
    return {
      corpus: name,
      noise,
      operators,
      'searches/s': first,
      again,
      'ms each': 1000 / first,
      'of bm25': first / bare,
    };
  });
}

/** Steps a second. @param {import('foragym').Env} env @param {import('foragym').Policy} policy
 * @param {{ examples: readonly Example[], seed: number }} game */
async function stepRate(env, policy, { examples, seed }) {
  let steps = 0;
  const started = performance.now();
  for (const { task } of examples) {
    const { log } = await play(env, policy, { taskId: task.id, worldSeed: seed });
    steps += log.entries.filter(({ type }) => type === 'step').length;
  }
  return (1000 * steps) / (performance.now() - started);
}

/** @param {Place} place */
async function episodes({ name, corpus, examples }) {
  const tasks = { name: 'bench', fingerprint: '', examples };
  /** @param {import('foragym').EnvParams['retriever']} retriever */
  const over = (retriever) =>
    makeEnv('foragym/search-qa-v1', { corpus, tasks, retriever, k, turns: 8, characters: 1e6 });
  const bare = await over({ use: 'bm25' });
  const noisy = await over({ use: 'degraded', noise: 0.25, inner: 'bm25' });
  const rows = [];
  for (const policy of [policies.firstQuery(), policies.hop()]) {
    const best = { bare: 0, noisy: 0, again: 0 };
    for (let seed = 0; seed <= number('rounds'); seed += 1) {
      best.bare = Math.max(best.bare, await stepRate(bare, policy, { examples, seed }));
      best.noisy = Math.max(best.noisy, await stepRate(noisy, policy, { examples, seed }));
      best.again = Math.max(best.again, await stepRate(noisy, policy, { examples, seed }));
    }
    const row = { corpus: name, policy: policy.name, 'steps/s': best.bare, 'at noise .25': best.noisy };
    rows.push({ ...row, share: best.noisy / best.bare, again: best.again, 'share again': best.again / best.bare });
  }
  return rows;
}

const folder = process.env['FORAGYM_DATA'];
const places = [generated(), ...(folder === undefined ? [] : [await real(folder)])];
const searched = places.flatMap(searches);
const played = [];
for (const place of places) played.push(...(await episodes(place)));
if (json) console.log(JSON.stringify({ searches: searched, episodes: played }));
else for (const rows of [searched, played]) console.table(rows.map(rounded));
