// Passages a second (by the clock, and of processor time with its compiler and collector) and peak memory of generating a
// world, and whether its bytes are the same in another process and on another Node. Each figure is of a process of its own,
// one after the other; memory is above a process that only loads foragym.
// Run: npm run build && npm ci --prefix checks/nodes && node bench/worlds/streaming.mjs [--size=100000] [--seed=1] [--json]
//      (at size 1000000: 1k, 100k and 1M; the two other Nodes are asked for at most 100k)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { worlds } from 'foragym';
import { options } from './options.mjs';

const { files, json, number } = options({ size: 100_000, seed: 1 });
const [seed, size] = [number('seed'), number('size')];

if (files[0] === 'one') console.log(JSON.stringify(one()));
else all();

/** This process's figures. */
function one() {
  const started = process.hrtime.bigint();
  const began = process.cpuUsage();
  const sha256 = createHash('sha256');
  let passages = 0;
  let bytes = 0;
  for (const { id, title, text } of size === 0 ? [] : worlds.encyclopaedia({ seed, size }).passages()) {
    const line = `${JSON.stringify({ id, title, text })}\n`;
    sha256.update(line);
    bytes += line.length;
    passages += 1;
  }
  const { user, system } = process.cpuUsage(began);
  const processorSeconds = (user + system) / 1e6;
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return {
    node: process.version,
    passages,
    bytes,
    seconds,
    processorSeconds,
    peakMegabytes,
    sha256: sha256.digest('hex'),
  };
}

/** @param {string} node @param {number} size @returns {ReturnType<typeof one>} */
function apart(node, size) {
  const script = fileURLToPath(import.meta.url);
  const given = [...process.execArgv, script, 'one', `--size=${size}`, `--seed=${seed}`];
  return JSON.parse(execFileSync(node, given, { encoding: 'utf8' }));
}

function all() {
  const nodes = ['node-22', 'node-24'].map((name) =>
    fileURLToPath(new URL(`../../checks/nodes/node_modules/${name}/bin/node`, import.meta.url)),
  );
  const own = [...new Set([1000, Math.min(size, 100_000), size])];
  const asked = [
    ...own.map((size) => ({ node: process.execPath, size })),
    ...[process.execPath, ...nodes].map((node) => ({ node, size: Math.min(size, 100_000) })),
  ];
  const empty = new Map([process.execPath, ...nodes].map((node) => [node, apart(node, 0).peakMegabytes]));
  const rows = asked.map(({ node, size }) => {
    const { passages, bytes, seconds, processorSeconds, peakMegabytes, sha256, node: version } = apart(node, size);
    return {
      node: version,
      passages,
      megabytes: Math.round(bytes / 1e6),
      'passages/s': Math.round(passages / seconds),
      'of processor': Math.round(passages / processorSeconds),
      'peak above empty, MB': Math.round(peakMegabytes - (empty.get(node) ?? 0)),
      sha256: sha256.slice(0, 16),
    };
  });
  const hashes = new Set(rows.filter(({ passages }) => passages === Math.min(size, 100_000)).map((row) => row.sha256));
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows);
  console.log(hashes.size === 1 ? 'the same bytes in every process' : 'THE BYTES DIFFER');
  process.exitCode = hashes.size === 1 ? 0 : 1;
}
