// Names that say nothing are banned in the names of files and exports: what is it really?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, isMain, report, root } from './sources.mjs';

const empty = new Set(
  'util utils utility helper helpers common manager managers handler handlers data misc base'.split(' '),
);
/** Words with one meaning, which a bare type would take away. */
const taken = new Map([
  ['Judge', 'a judge is a model that answers a question about text; the action carries a verdict'],
]);

/** @param {string} name: answer-f1, answerF1, ANSWER_F1 */
const wordsOf = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/**
 * The names a file offers, without those it passes on from elsewhere (they are judged at home).
 * @param {ts.SourceFile} file
 * @returns {{ name: string, node: ts.Node }[]}
 */
function exportsOf(file) {
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
      if (ts.isNamespaceExport(statement.exportClause)) return [named(statement.exportClause.name)];
      return statement.exportClause.elements
        .filter((one) => one.propertyName !== undefined)
        .map((one) => named(one.name));
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => named(one.name));
    const { name } = /** @type {ts.DeclarationStatement} */ (statement);
    return name === undefined ? [] : [named(name)];
  });
}

/** @param {ts.Node} node */
const named = (node) => ({ name: node.getText(), node });

/**
 * What in this file is named with an empty word.
 * @param {string} path
 * @param {string} text
 * @returns {import('./sources.mjs').Finding[]}
 */
export function emptyNames(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const inPath = path
    .replace(/\.ts$/, '')
    .split('/')
    .flatMap(wordsOf)
    .filter((word) => empty.has(word))
    .map((word) => ({ path, law: 'glossary', says: `"${word}" in the name of a file says nothing` }));
  const inExports = exportsOf(file).flatMap(({ name, node }) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const meaning = taken.get(name);
    const says = [
      ...wordsOf(name)
        .filter((word) => empty.has(word))
        .map((word) => `"${word}" in ${name} says nothing`),
      ...(meaning === undefined ? [] : [`${name} has one meaning: ${meaning}`]),
    ];
    return says.map((one) => ({ path, line, law: 'glossary', says: one }));
  });
  return [...inPath, ...inExports];
}

if (isMain(import.meta.url)) {
  const files = [...filesBelow('src', '.ts'), ...filesBelow('envs', '.ts')];
  report(
    'glossary',
    files.flatMap((path) => emptyNames(path, readFileSync(join(root, path), 'utf8'))),
  );
}
