// Laws of determinism that a linter cannot say: below the doors nothing rolls dice of its own, reads a clock, the
// environment or a locale, does inexact arithmetic or uses the text tables of the runtime. Each law names the one place
// where it does not hold. The scan is of syntax, so comments and strings may say what they like.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, isMain, report, root } from './sources.mjs';

/** What the laws bind: everything but the doors that people type at. */
const below = /^(src\/(?!cli\/)|envs\/)/;

/**
 * `breaks` sees one node of a file.
 * @typedef {{ name: string, says: string, free?: RegExp, breaks(node: ts.Node): boolean }} Law
 */

/** @type {readonly Law[]} */
export const laws = [
  {
    name: 'own-dice',
    says: 'randomness comes from an Rng keyed by the seed (core/rng.ts)',
    breaks: (node) =>
      isMember(node, 'Math', ['random']) || isMember(node, 'crypto', dice) || isTaken(node, 'crypto', dice),
  },
  {
    name: 'own-clock',
    says: 'time comes from the Clock that is passed in (core/clock.ts)',
    free: /^src\/core\/clock\.ts$/,
    breaks: (node) =>
      isMember(node, 'Date', ['now']) ||
      isMember(node, 'performance', ['now', 'timeOrigin']) ||
      isMember(node, 'process', ['hrtime', 'uptime']) ||
      isTaken(node, 'process', ['hrtime', 'uptime']) ||
      isTaken(node, 'perf_hooks', ['performance']) ||
      ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isName(node.expression, 'Date')),
  },
  {
    name: 'own-surroundings',
    says: 'what the process was started with is read at the doors and passed down',
    breaks: (node) =>
      isMember(node, 'process', surroundings) || isTaken(node, 'process', surroundings) || isTaken(node, 'os', machine),
  },
  {
    name: 'inexact-arithmetic',
    says: 'engines differ in the last bit: use core/real.ts',
    free: /^src\/core\/real\.ts$/,
    breaks: (node) =>
      isMember(node, 'Math', inexact) || (ts.isBinaryExpression(node) && powers.includes(node.operatorToken.kind)),
  },
  {
    name: 'runtime-text-tables',
    says: 'engines carry different Unicode tables and locales: use text/tables',
    free: /^src\/text\/tables[^/]*\.ts$/,
    breaks: (node) =>
      isMemberOfAnything(node, caseAndForm) ||
      isName(node, 'Intl') ||
      (ts.isRegularExpressionLiteral(node) && /\\p\{/i.test(node.text)),
  },
  {
    name: 'own-network',
    says: 'only *-http.ts files talk to a network',
    free: /-http\.ts$/,
    breaks: (node) => ts.isCallExpression(node) && isName(node.expression, 'fetch'),
  },
];

const dice = ['randomUUID', 'randomBytes', 'randomInt', 'randomFillSync', 'getRandomValues'];
const surroundings = ['env', 'argv', 'cwd', 'platform', 'umask'];
const machine = ['homedir', 'hostname', 'tmpdir', 'userInfo', 'platform'];
// Everything ECMAScript leaves to the engine; sqrt, floor, abs, fround, imul and clz32 are exact.
const inexact =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh'.split(
    ' ',
  );
const powers = [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken];
const caseAndForm = (
  'toLowerCase toUpperCase normalize localeCompare toLocaleLowerCase toLocaleUpperCase toLocaleString ' +
  'toLocaleDateString toLocaleTimeString'
).split(' ');

/** @param {ts.Node} node @param {string} name */
const isName = (node, name) => ts.isIdentifier(node) && node.text === name && !isProperty(node);

/**
 * `import { env } from 'node:process'`
 * @param {ts.Node} node
 * @param {string} from a module of node
 * @param {readonly string[]} names
 */
function isTaken(node, from, names) {
  if (!ts.isImportSpecifier(node) || !names.includes((node.propertyName ?? node.name).text)) return false;
  const { moduleSpecifier } = node.parent.parent.parent;
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.replace('node:', '') === from;
}

/** @param {ts.Node} node: the x of a.x, of { x: 1 } */
const isProperty = (node) =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/**
 * The name after the dot or between the brackets, if it can be read.
 * @param {ts.Node} node
 * @returns {string | undefined}
 */
function memberOf(node) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return undefined;
}

/** @param {ts.Node} node @param {readonly string[]} members */
function isMemberOfAnything(node, members) {
  const member = memberOf(node);
  return member !== undefined && members.includes(member);
}

/**
 * `Math.random`, `globalThis.Math.random` and `const { random } = Math`.
 * @param {ts.Node} node
 * @param {string} owner
 * @param {readonly string[]} members
 */
function isMember(node, owner, members) {
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
    const taken = node.name.elements.map((element) => (element.propertyName ?? element.name).getText());
    return node.initializer?.getText() === owner && taken.some((name) => members.includes(name));
  }
  if (!isMemberOfAnything(node, members)) return false;
  const from = /** @type {ts.PropertyAccessExpression | ts.ElementAccessExpression} */ (node).expression;
  return isName(from, owner) || memberOf(from) === owner;
}

/**
 * What in this file breaks a law.
 * @param {string} path below the project, such as src/text/words.ts
 * @param {string} text
 * @returns {import('./sources.mjs').Finding[]}
 */
export function brokenLaws(path, text) {
  if (!below.test(path)) return [];
  const bound = laws.filter((law) => !law.free?.test(path));
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {import('./sources.mjs').Finding[]} */
  const findings = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    for (const { name, says, ...law } of bound) {
      if (!law.breaks(node)) continue;
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      findings.push({ path, line, law: name, says: `${node.getText().split('\n')[0]}: ${says}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

if (isMain(import.meta.url)) {
  const files = [...filesBelow('src', '.ts'), ...filesBelow('envs', '.ts')];
  report(
    'laws',
    files.flatMap((path) => brokenLaws(path, readFileSync(join(root, path), 'utf8'))),
  );
}
