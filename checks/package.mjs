// What a user gets: builds and packs a clean copy, lints the tarball, installs it into an empty folder, starts the bin
// and imports the three entries. A copy, so that a dist of yesterday cannot help and nobody's running tests are disturbed.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './sources.mjs';

const work = mkdtempSync(join(tmpdir(), 'foragym-package-'));
const copy = join(work, 'copy');
const consumer = join(work, 'consumer');

/**
 * Runs a program and returns what it printed; its failure shows both streams.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  try {
    return execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NO_COLOR: '1' },
    });
  } catch (error) {
    const { stdout, stderr, message } = /** @type {{ stdout?: string, stderr?: string, message: string }} */ (error);
    throw new Error(`${[basename(program), ...args].join(' ')}: ${message}\n${stdout ?? ''}${stderr ?? ''}`, {
      cause: error,
    });
  }
}

/** @param {string} folder */
const megabytes = (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;
};

/** Builds and packs; returns the tarball. */
function pack() {
  mkdirSync(copy);
  const parts = [
    'src',
    'envs',
    'corpora',
    'scenarios',
    'schema',
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
  ];
  for (const part of [...parts, 'LICENSE', 'README.md', '.npmrc']) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], copy);
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', work], copy));
  if (!packed.files.some((/** @type {{ path: string }} */ file) => file.path.startsWith('dist/')))
    throw new Error('the tarball holds no dist');
  console.log(`packed ${packed.files.length} files, ${(packed.size / 1e6).toFixed(1)} MB`);
  return join(work, packed.filename);
}

/** @param {string} tarball */
async function lint(tarball) {
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  if (messages.length > 0) throw new Error(`publint:\n${messages.map((one) => formatMessage(one, pkg)).join('\n')}`);
  const attw = ['--profile', 'esm-only', '--ignore-rules', 'internal-resolution-error'];
  run(join(root, 'node_modules/.bin/attw'), [tarball, ...attw], work);
  console.log('publint and attw: nothing to say');
}

/** @param {string} tarball */
function use(tarball) {
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', tarball], consumer);
  const bin = join(consumer, 'node_modules/.bin/foragym');
  for (const args of [['--help'], ['list']]) {
    if (run(bin, args, consumer).trim() === '') throw new Error(`foragym ${args.join(' ')} printed nothing`);
  }
  for (const entry of ['foragym', 'foragym/envs', 'foragym/conformance']) {
    const script = `if (Object.keys(await import('${entry}')).length === 0) throw new Error('${entry} exports nothing');`;
    run(process.execPath, ['--input-type=module', '--eval', script], consumer);
  }
  console.log(`bin and three entries work; installed ${megabytes(join(consumer, 'node_modules')).toFixed(1)} MB`);
}

try {
  const tarball = pack();
  await lint(tarball);
  use(tarball);
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
