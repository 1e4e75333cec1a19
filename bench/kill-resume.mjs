// Kills a run again and again with SIGKILL, resumes it each time, and compares its episodes with those of a run that was
// left alone: node bench/kill-resume.mjs [kills] [arguments of `foragym run`]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

/**
 * What came of it.
 * @typedef {object} Outcome
 * @property {number} episodes of the run that was left alone
 * @property {number} killed how often a process died of the signal: one that had ended before it came does not count
 * @property {number} torn how often the last line was left without its end
 * @property {readonly string[]} missing episodes that only the run left alone has
 * @property {readonly string[]} extra episodes that only the killed run has
 */

/**
 * Runs once to the end; then with `kills` kills, spread over the growth of the run file, each followed by a resume.
 * @param {readonly string[]} runArguments of `foragym run`, without --out
 * @param {number} kills
 * @returns {Promise<Outcome>}
 */
export async function killAndResume(runArguments, kills) {
  const folder = mkdtempSync(join(tmpdir(), 'foragym-kill-'));
  try {
    const [whole, broken] = [join(folder, 'whole.jsonl'), join(folder, 'broken.jsonl')];
    await finish(['run', ...runArguments, '--quiet', '--out', whole]);
    const size = statSync(whole).size;
    let killed = 0;
    let torn = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      if (
        await killAt(
          ['run', ...runArguments, '--quiet', '--resume', '--out', broken],
          broken,
          (size * kill) / (kills + 1),
        )
      )
        killed += 1;
      if (isTorn(broken)) torn += 1;
    }
    await finish(['run', ...runArguments, '--quiet', '--resume', '--out', broken]);
    const expected = episodesIn(whole);
    const found = episodesIn(broken);
    return {
      episodes: expected.length,
      killed,
      torn,
      missing: without(expected, found),
      extra: without(found, expected),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly string[]} command */
async function finish(command) {
  const child = spawn(process.execPath, [main, ...command], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`foragym ${command.join(' ')} ended with ${String(code)}`);
}

/**
 * Kills a command as soon as the file has so many bytes. Whether it was still alive then.
 * @param {readonly string[]} command @param {string} file @param {number} bytes
 */
async function killAt(command, file, bytes) {
  const child = spawn(process.execPath, [main, ...command], { stdio: ['ignore', 'ignore', 'inherit'] });
  /** @type {Promise<NodeJS.Signals | null>} */
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const timer = setInterval(() => {
    if (existsSync(file) && statSync(file).size >= bytes) child.kill('SIGKILL');
  }, 1);
  const signal = await ended;
  clearInterval(timer);
  return signal === 'SIGKILL';
}

/** @param {string} file */
function isTorn(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text !== '' && !text.endsWith('\n');
}

/**
 * Cell, task, rollout and content hash of every episode of a run file, sorted.
 * @param {string} file
 */
function episodesIn(file) {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .map(({ log, meta, contentHash }) => JSON.stringify([meta.cell, log.task.id, meta.rollout, contentHash]))
    .toSorted();
}

/**
 * The multiset difference of sorted lists.
 * @param {readonly string[]} all @param {readonly string[]} others
 */
function without(all, others) {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kills = '20', ...runArguments] = process.argv.slice(2);
  const began = performance.now();
  const outcome = await killAndResume(runArguments, Number(kills));
  const { episodes, killed, torn, missing, extra } = outcome;
  const equal = missing.length === 0 && extra.length === 0;
  console.log(`${episodes} episodes; ${killed} of ${kills} kills hit, ${torn} left a torn line`);
  console.log(`${equal ? 'the same' : 'ANOTHER'} multiset of (cell, task, rollout, content hash)`);
  console.log(`${Math.round((performance.now() - began) / 1000)} s`);
  for (const one of [...missing.map((key) => `missing ${key}`), ...extra.map((key) => `extra ${key}`)])
    console.log(one);
  process.exitCode = equal ? 0 : 1;
}
