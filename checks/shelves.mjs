// The shelf law: one part a file, at the room's door, with a test of the same name. What is not at the door is inner: a
// neighbour must use it, and the parts' tests reach it. What touches the world (`-file`, `-http`, `-child`) may have a test
// named after its stem; a `-worker` is started, never imported, so it only needs a test.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow, isMain, report, root } from './sources.mjs';

/** Each shelf and its contract file, which is no part. */
const shelves = {
  'src/curricula': 'curriculum',
  'src/dialects': 'dialect',
  'src/exporters': 'exporter',
  'src/perturbations': 'perturbation',
  'src/policies': 'policy',
  'src/retrievers': 'retriever',
  'src/rewards/components': 'component',
  'src/rewards/presets': 'preset',
  'src/rewards/stages': 'stage',
  'src/tools': 'tool',
};

/** @param {string} path */
const nameOf = (path) => posix.basename(path, '.ts');

/** @param {string} name */
const stemOf = (name) => name.replace(/-(file|http|child|worker)$/, '');

/** @param {string} from @param {string} path */
const read = (from, path) => readFileSync(join(from, path), 'utf8');

/**
 * The files that this one imports or passes on, types included.
 * @param {string} from
 * @param {string} path
 */
const importsOf = (from, path) =>
  [...read(from, path).matchAll(/\bfrom '(\.[^']+)'/g)].map(([, to]) => posix.join(posix.dirname(path), to ?? ''));

/**
 * Everything behind a door: what it passes on, and what the doors behind it pass on.
 * @param {string} from
 * @param {string} door
 * @returns {Set<string>}
 */
function behind(from, door) {
  /** @type {Set<string>} */
  const seen = new Set();
  const doors = existsSync(join(from, door)) ? [door] : [];
  for (const one of doors) {
    for (const path of importsOf(from, one)) {
      if (seen.has(path) || !existsSync(join(from, path))) continue;
      seen.add(path);
      if (nameOf(path) === 'index') doors.push(path);
    }
  }
  return seen;
}

/**
 * What stands wrongly on the shelves below `from`.
 * @param {string} [from] the project, or a specimen of one
 * @returns {import('./sources.mjs').Finding[]}
 */
export function brokenShelves(from = root) {
  return Object.entries(shelves).flatMap(([shelf, contract]) => {
    const room = /** @type {string} */ (shelf.split('/')[1]);
    const listed = behind(from, `src/${room}/index.ts`);
    const tests = new Set(
      filesBelow(`test/unit/${room}`, '.test.ts', from).map((path) => posix.basename(path, '.test.ts')),
    );
    const inRoom = filesBelow(`src/${room}`, '.ts', from).filter((path) => nameOf(path) !== 'index');
    const used = new Set(inRoom.flatMap((path) => importsOf(from, path)));
    return filesBelow(shelf, '.ts', from)
      .filter((path) => nameOf(path) !== 'index' && nameOf(path) !== contract)
      .flatMap((path) => {
        const problems = [
          doorProblem(path, { listed, used }),
          listed.has(path) ? testProblem(path, room, tests) : null,
        ];
        return problems.filter((says) => says !== null).map((says) => ({ path, law: 'shelf', says }));
      });
  });
}

/**
 * @param {string} path
 * @param {{ listed: Set<string>, used: Set<string> }} room
 */
function doorProblem(path, { listed, used }) {
  if (listed.has(path) || used.has(path) || nameOf(path).endsWith('-worker')) return null;
  return `is not at the door of its room, and no neighbour uses it: export it in ${posix.dirname(path)}/index.ts`;
}

/**
 * @param {string} path
 * @param {string} room
 * @param {Set<string>} tests
 */
function testProblem(path, room, tests) {
  const name = nameOf(path);
  if (tests.has(name) || tests.has(stemOf(name))) return null;
  return `has no test of its name below test/unit/${room}/ (${name}.test.ts)`;
}

if (isMain(import.meta.url)) report('shelves', brokenShelves());
