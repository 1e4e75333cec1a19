// Strings as turns through every dialect: counts by what they are read as, and how the time of reading grows with length.
//   npm run build && node bench/parse-fuzz.mjs [strings, default 100000]
import { dialects, Rng, tools } from 'foragym';
import { slowFamilies } from './slow-families.mjs';

const strings = Number(process.argv[2] ?? 100_000);
const offered = [tools.search, tools.open];
const rows = dialects.tagRowNames;
/** @type {readonly (readonly [string, import('foragym').Dialect])[]} */
const every = [
  ...rows.map((row) => /** @type {const} */ ([row, dialects.searchTags({ row })])),
  ['tool-calls', dialects.toolCalls()],
];

const tags = [
  ...new Set(
    rows.flatMap((row) => Object.values(dialects.tagTable[row]).flatMap((pair) => (Array.isArray(pair) ? pair : []))),
  ),
  '<open>',
  '</open>',
  '<abstain/>',
  '<tool_call>',
  '</tool_call>',
  '<tool_response>',
  '</tool_response>',
];
const calls = [
  '{"name":"search","arguments":{"query":"Ada"}}',
  '{"name":"serch","arguments":{}}',
  '{"name":"open"',
  '{"id":"p"}',
];
const words = ['Ada', ' Byron ', '\n', '\r\n', '\0', '<', '</', '>', '|', '"', '‹', '＜answer＞', '\ud83d', '😀', 'p1'];

/** @param {Rng} rng a turn drawn from the grammar: mostly whole elements, sometimes loose pieces */
function grammatical(rng) {
  let text = '';
  for (let pieces = rng.int(1, 8); pieces > 0; pieces -= 1) {
    text += rng.next() < 0.5 ? element(rng) : rng.pick([rng.pick(tags), rng.pick(words), rng.pick(calls)]);
  }
  return text;
}

/** @param {Rng} rng */
function element(rng) {
  const open = rng.int(0, tags.length - 2);
  const body = rng.next() < 0.3 ? rng.pick(calls) : rng.pick(words);
  return `${tags[open]}${body}${tags[open + 1]}`;
}

/** @param {string} text @param {Rng} rng one piece cut out, doubled, turned into another case or replaced */
function mutated(text, rng) {
  const start = rng.int(0, text.length);
  const end = rng.int(start, Math.min(text.length, start + 8));
  const piece = text.slice(start, end);
  return text.slice(0, start) + rng.pick(['', piece + piece, piece.toUpperCase(), rng.pick(words)]) + text.slice(end);
}

/** @param {Rng} rng */
function noise(rng) {
  let text = '';
  for (let length = rng.int(0, 60); length > 0; length -= 1)
    text += String.fromCharCode(rng.int(0, rng.next() < 0.8 ? 127 : 65_535));
  return text;
}

/** @param {number} at half from the grammar, half of these mutated */
function turnAt(at) {
  const rng = Rng.of(at);
  if (at % 2 === 0) return noise(rng);
  const text = grammatical(rng);
  return at % 4 === 1 ? text : mutated(text, rng);
}

/** @param {import('foragym').Dialect} dialect */
function countReadings(dialect) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at < strings; at += 1) {
    const text = turnAt(at);
    const { actions, end } = dialect.parse({ text }, offered);
    if (actions.length === 0 || end < 0 || end > text.length)
      throw new Error(`unlawful reading of ${JSON.stringify(text)}`);
    for (const action of actions) {
      const kind = action.type === 'invalid' ? `invalid ${action.code}` : action.type;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

/** @param {() => unknown} run processor milliseconds, the best of three: what other programs take is not ours */
function bestMs(run) {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** @param {readonly number[]} values seven of them */
const median = (values) => values.toSorted((a, b) => a - b)[3] ?? 0;

/** @param {import('foragym').Dialect} dialect @param {(length: number) => string} family */
function growth(dialect, family) {
  const [half, whole] = [flat(family(mebibyte / 2)), flat(family(mebibyte))];
  // what is read in microseconds is read more often, or the clock's grain would show
  const rounds = Math.ceil(
    2 /
      Math.max(
        0.002,
        bestMs(() => dialect.parse(half, offered)),
      ),
  );
  /** @param {import('foragym').PolicyTurn} turn */
  const read = (turn) => {
    for (let round = 0; round < rounds; round += 1) dialect.parse(turn, offered);
  };
  const pairs = Array.from({ length: 7 }, () => ({ once: bestMs(() => read(half)), twice: bestMs(() => read(whole)) }));
  return {
    ms: median(pairs.map(({ twice }) => twice / rounds)),
    ratio: median(pairs.map(({ once, twice }) => twice / once)),
  };
}

/** @param {string} text a turn whose text is one flat string: joining its pieces is not the parser's work */
const flat = (text) => ({ text: Buffer.from(text).toString() });

const mebibyte = 1 << 20;

const readings = every.map(([name, dialect]) => /** @type {const} */ ([name, countReadings(dialect)]));
const kinds = [...new Set(readings.flatMap(([, counts]) => [...counts.keys()]))].toSorted();
console.log(`${strings} strings, half of them from the grammar of tags, half of those mutated: no throw`);
console.table(
  Object.fromEntries(
    kinds.map((kind) => [kind, Object.fromEntries(readings.map(([name, counts]) => [name, counts.get(kind) ?? 0]))]),
  ),
);

console.log('reading 1 MiB: milliseconds, and t(2n)/t(n) from half of it; medians of seven');
console.table(
  Object.fromEntries(
    Object.entries(slowFamilies).map(([name, family]) => [
      name,
      Object.fromEntries(
        every.map(([dialectName, dialect]) => {
          const { ms, ratio } = growth(dialect, family);
          return [dialectName, `${ms.toFixed(2)} ms, x ${ratio.toFixed(2)}`];
        }),
      ),
    ]),
  ),
);
