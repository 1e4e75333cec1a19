// What reading a turn costs a step: with all the tokens of a long one, and refused, however large and wrong it is.
// Run: npm run build && node bench/turns.mjs
import { makeEnv } from 'foragym';

const tokens = 32_768;
const million = 1_000_000;
const env = await makeEnv('foragym/search-qa-v1', {
  corpus: { name: 'bench', hash: 'bench', passages: [{ id: 'p', title: 'P', text: 'A sentence.' }] },
  tasks: {
    name: 'bench',
    fingerprint: 'bench',
    examples: [{ task: { id: 't', question: 'What is it?' }, gold: { answers: ['it'] } }],
  },
});
await env.reset({ seed: 1, taskId: 't' });

const text = '<search> a query </search>';
const ids = Array.from({ length: tokens }, (_, at) => at);
const logprobs = ids.map((id) => -id / tokens);
const call = { type: 'call', tool: 'search', args: { query: 'a query' } };
/** @param {number} count */
const keys = (count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 0]));

/** Median time of a step, each on an episode of its own. @param {number} steps @param {unknown} turn */
async function stepUs(steps, turn) {
  const times = [];
  for (let step = 0; step < steps; step += 1) {
    const fork = env.fork();
    const start = process.hrtime.bigint();
    await Promise.resolve(fork.step(/** @type {never} */ (turn))).catch(() => undefined);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  return times.slice(steps >> 1).toSorted((a, b) => a - b)[steps >> 2] ?? Number.NaN;
}

/** @type {[string, number, unknown][]} */
const turns = [
  ['text', 20_000, text],
  ['a turn of text', 20_000, { text }],
  ['an action', 20_000, [call]],
  [`a turn with ${tokens} ids and their logprobs`, 400, { text, generation: { finish: 'stop', ids, logprobs } }],
  ['refused: no turn', 20_000, 7],
  ['refused: a misspelt member', 20_000, { txet: text }],
  ['refused: a name of a million characters', 12, { text, ['k'.repeat(million)]: 0 }],
  ['refused: 100,000 unknown members', 12, { text, ...keys(100_000) }],
  ['refused: a million unknown members', 8, { text, ...keys(million) }],
  ['refused: a million members in an action', 8, [{ ...call, args: keys(million) }]],
  ['refused: a million actions', 8, Array.from({ length: million }, () => call)],
  ['refused: a text of 100 million characters', 12, [{ type: 'answer', text: 'x'.repeat(100 * million) }]],
];
for (const [what, steps, turn] of turns) console.log(`${what.padEnd(50)} ${(await stepUs(steps, turn)).toFixed(1)} us`);
