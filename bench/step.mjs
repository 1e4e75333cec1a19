// The machine alone: step with dialect, four rewards and recording, the text read; fork; growth in turns; log size; restore.
// Run: npm run build && node --expose-gc bench/step.mjs
import { definePipeline, makeEnv, replay, restore, rewards, stages } from 'foragym';

const runs = 5;
/** @param {number} n */
const passage = (n) => ({
  id: `p${n}`,
  title: `Passage ${n}`,
  text: `${'A sentence of some length about the thing. '.repeat(12)}${n}`,
});
const passages = Array.from({ length: 300 }, (_, n) => passage(n));
const hits = passages.map(({ id, title, text }) => ({ id, title, text, score: 1, rank: 1 }));
/** Three hits a query, found in no time: what is left is the machine. @type {import('foragym').Service} */
const instant = {
  name: 'instant',
  run: (batch) =>
    batch.map(({ input }) => {
      const query = String(Reflect.get(Object(input), 'query'));
      const at = query.length * 7 + query.charCodeAt(0);
      return {
        value: [0, 1, 2].map((rank) => ({
          ...(hits[(at + rank) % 300] ?? passage(0)),
          score: 3 - rank,
          rank: rank + 1,
        })),
      };
    }),
};
const corpus = { name: 'bench', hash: 'bench', passages };
const tasks = {
  name: 'bench',
  fingerprint: 'bench',
  examples: [{ task: { id: 't', question: 'What is it?' }, gold: { answers: ['it'], passageIds: ['p1', 'p2'] } }],
};
const pipeline = definePipeline({
  name: 'bench',
  rewards: [rewards.answerEm, rewards.evidenceRecall, rewards.searchCost({ price: 0.0001 }), rewards.wellFormed],
  stages: [stages.weightedSum({ 'answer-em': 1, 'search-cost': 1 })],
  outcome: { column: 'answer-em', right: 1 },
});
/** @param {number} turns */
const make = (turns) =>
  makeEnv('foragym/search-qa-v1', {
    corpus,
    tasks,
    retriever: instant,
    preset: pipeline,
    turns,
    characters: 10_000_000,
  });

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/** @param {number} n */
const turnText = (n) => `<think> I should look for number ${n} </think> <search> query number ${n} </search>`;

/** @param {number} turns @param {number} episodes @param {boolean} withLog */
async function stepUs(turns, episodes, withLog) {
  const env = await make(turns + 1);
  let read = 0;
  const once = async () => {
    await env.reset({ seed: 1, taskId: 't' });
    const start = process.hrtime.bigint();
    for (let n = 0; n < turns; n += 1) {
      const { observation } = await env.step(turnText(n));
      read += observation.text.charCodeAt(observation.text.length >> 1);
    }
    if (withLog) read += env.log().entries.length;
    return Number(process.hrtime.bigint() - start) / 1000;
  };
  for (let n = 0; n < Math.max(3, episodes / 4); n += 1) await once();
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    let us = 0;
    for (let n = 0; n < episodes; n += 1) us += await once();
    times.push(us / episodes / turns);
  }
  return { median: median(times), read };
}

/** Time of the nth step alone, from forks of one episode. @param {number} turn */
async function stepAt(turn) {
  const env = await make(2000);
  await env.reset({ seed: 1, taskId: 't' });
  for (let n = 0; n < turn; n += 1) await env.step(turnText(n));
  const times = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const forks = Array.from({ length: 5000 }, () => env.fork());
    const start = process.hrtime.bigint();
    for (const fork of forks) (await fork.step(turnText(7))).observation.text.charCodeAt(9);
    times.push(Number(process.hrtime.bigint() - start) / 1000 / forks.length);
  }
  return median(times.slice(2));
}

async function fork() {
  const env = await make(300);
  await env.reset({ seed: 1, taskId: 't' });
  for (let n = 0; n < 64; n += 1) await env.step(turnText(n));
  const count = 200_000;
  const times = [];
  let bytes = 0;
  for (let run = 0; run < runs + 2; run += 1) {
    const kept = Array.from({ length: count });
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const start = process.hrtime.bigint();
    for (let n = 0; n < count; n += 1) kept[n] = env.fork();
    times.push(Number(process.hrtime.bigint() - start) / 1000 / count);
    globalThis.gc?.();
    bytes = (process.memoryUsage().heapUsed - before) / count;
    if (kept.length === 0) throw new Error('unreachable');
  }
  return { us: median(times.slice(2)), bytes };
}

async function sizes() {
  const env = await make(257);
  await env.reset({ seed: 1, taskId: 't' });
  for (let n = 0; n < 256; n += 1) await env.step(turnText(n));
  const trajectory = await env.trajectory();
  const all = JSON.stringify(trajectory).length;
  const text = JSON.stringify(trajectory.log.passages).length;
  const fresh = await make(257);
  const times = [];
  for (let run = 0; run < 60; run += 1) {
    const start = process.hrtime.bigint();
    restore(fresh, trajectory);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  await replay(trajectory, { preset: pipeline });
  return { bytesPerTurn: (all - text) / 256, restoreMs: median(times.slice(30)) };
}

/** @type {[string, number, number | null][]} */
const rows = [
  ['step, text read, 8 turns (us)', (await stepUs(8, 2000, false)).median, 5],
  ['step with its log written, 8 turns (us)', (await stepUs(8, 500, true)).median, null],
];
const [early, late] = [await stepAt(4), await stepAt(256)];
rows.push(
  ['fork and step at turn 4 (us)', early, null],
  ['fork and step at turn 256 (us)', late, null],
  ['turn 256 / turn 4', late / early, 1.2],
);
const forked = await fork();
rows.push(['fork (us)', forked.us, 0.5], ['fork (bytes)', forked.bytes, 300]);
const { bytesPerTurn, restoreMs } = await sizes();
rows.push(['log without passages (bytes a turn)', bytesPerTurn, 600], ['restore of 256 turns (ms)', restoreMs, 2]);
for (const [name, value, aim] of rows)
  console.log(`${name.padEnd(44)} ${value.toFixed(2).padStart(10)}${aim === null ? '' : `   aim ${aim}`}`);
