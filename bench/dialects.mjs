// The hot path of a dialect: one turn read, one observation shown. Processor nanoseconds, median of seven.
//   npm run build && node bench/dialects.mjs
import { dialects, tools } from 'foragym';

const offered = [tools.search, tools.open];
const thought =
  'The question asks for the founder of a town. I know the town but not the founder, so I look the town up first. ';
const passage = 'Harrow Ferry is a town on the river Lenn. It was founded by the miller Ada Voss. '
  .repeat(8)
  .slice(0, 600);

/** @type {readonly import('foragym').Block[]} */
const hits = [
  {
    type: 'hits',
    hits: [1, 2, 3].map((rank) => ({ id: `p${rank}`, title: 'Harrow Ferry', text: passage, score: 9 - rank, rank })),
  },
];
const remaining = { turns: 3, invalid: 3, characters: 90_000, calls: {} };
/** @type {readonly import('foragym').Block[]} */
const marked = [
  { type: 'hits', hits: [{ id: 'p1', title: 'Ferry', text: passage.replaceAll('.', '<br>'), score: 1, rank: 1 }] },
];

const tags = dialects.searchTags();
const calls = dialects.toolCalls();
const query = 'who founded Harrow Ferry';
const inTags = { text: `<think>${thought}</think>\n<search> ${query} </search>`.padStart(200) };
const answer = { text: inTags.text.replaceAll('search', 'answer') };
const inJson = {
  text: `<think>${thought}</think>\n<tool_call>{"name":"search","arguments":{"query":"${query}"}}</tool_call>`,
};
const native = { text: thought, toolCalls: [{ id: 'c1', name: 'search', arguments: `{"query":"${query}"}` }] };

/** @type {Record<string, () => unknown>} */
const work = {
  'search-tags: read a query in 200 characters': () => tags.parse(inTags, offered),
  'search-tags: read an answer in 200 characters': () => tags.parse(answer, offered),
  'tool-calls: read a call in the text': () => calls.parse(inJson, offered),
  'tool-calls: read a native call': () => calls.parse(native, offered),
  'search-tags: show three hits of 600 characters': () => tags.render(hits, remaining),
  'search-tags: the same, and the text read': () => tags.render(hits, remaining).text.charCodeAt(900),
  'search-tags: show one hit full of markup': () => tags.render(marked, remaining),
  'tool-calls: show three hits of 600 characters': () => calls.render(hits, remaining),
};

/** @param {() => unknown} run */
function nanoseconds(run) {
  const rounds = 100_000;
  const times = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) sink = run();
    const { user, system } = process.cpuUsage(before);
    return ((user + system) / rounds) * 1000;
  });
  return Math.round(times.slice(2).toSorted((a, b) => a - b)[3] ?? 0);
}

/** Keeps the engine from dropping work that nobody looks at. */
let sink = /** @type {unknown} */ (null);
console.table(Object.fromEntries(Object.entries(work).map(([name, run]) => [name, { nanoseconds: nanoseconds(run) }])));
if (sink === undefined) console.log('nothing was done');
