import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foragym, root } from '../command-line.ts';

const folder = fileURLToPath(new URL('./screens/', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'foragym-screens-'));

/** What a person sees: both streams and the exit code. */
function screen(line: readonly string[], input = ''): string {
  const { stdout, stderr, exit } = foragym(line, { input });
  const shown = line.map((word) => (/\s/.test(word) ? `'${word}'` : word)).join(' ');
  const told = stderr === '' ? '' : `--- standard error\n${stderr}`;
  return `$ foragym ${shown}\n${stdout}${told}--- exit ${exit}\n`.replaceAll(elsewhere, '/elsewhere').replaceAll(root, '/foragym/');
}

/** Compares with the file of that name, or writes it when `UPDATE=1` says so. */
function expectGolden(name: string, text: string): void {
  const file = join(folder, `${name}.txt`);
  const was = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (process.env['UPDATE'] === '1' && text !== was) {
    writeFileSync(file, text);
    process.stdout.write(`${was === '' ? 'new' : 'changed'}: ${file}\n`);
  } else expect(text).toBe(was);
}

describe('help', () => {
  it('has a screen for the whole', () => expectGolden('help', screen(['--help'])));

  it.each(['run', 'play', 'show', 'list', 'describe', 'search', 'world', 'score', 'check', 'export'])('has a screen for %s', (name) => {
    expectGolden(`help-${name}`, screen([name, '--help']));
  });

  it('is what comes without a word, and the version is the package', () => {
    expect(foragym([]).stdout).toBe(foragym(['--help']).stdout);
    expect(foragym(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('list and describe', () => {
  it.each(['environments', 'corpora', 'retrievers', 'dialects', 'tools', 'stages', 'presets', 'exporters', 'metrics', 'curricula', 'perturbations', 'shapes', 'themes'])('lists %s', (shelf) => {
    expectGolden(`list-${shelf}`, screen(['list', shelf]));
  });

  it('lists every shelf when none is named', () => {
    const { stdout } = foragym(['list']);
    const titles = stdout.split('\n\n').map((table) => table.split('\n')[0]);
    expect(titles.slice(0, 10)).toEqual('environments corpora retrievers dialects tools rewards stages presets policies exporters'.split(' '));
  });

  it.each(['foragym/search-qa-v1', 'foragym/zero-search-v1', 'foragym/robust-v1', 'bm25', 'degraded', 'entity-swap', 'exponential', 'bridge-2', 'search-tags', 'search-r1-format', 'zerosearch:published', 'scenarios/retrieval/stale.yaml'])('describes %s', (name) => {
    expectGolden(`describe-${name.replaceAll(/[/:]/g, '-')}`, screen(['describe', name]));
  });

  it('prints nothing but JSON when asked for it', () => {
    expect(Object.keys(JSON.parse(foragym(['list', '--json']).stdout))).toContain('presets');
    const [card] = JSON.parse(foragym(['describe', 'bm25', '--json']).stdout);
    expect(card).toMatchObject({ shelf: 'retrievers', params: { parameters: { properties: { k1: { default: 0.9 } } } } });
  });
});

describe('mistakes', () => {
  it.each([
    ['command', ['rnu']],
    ['option', ['run', '--polcy', 'hop']],
    ['option-value', ['run', '--episodes', 'many']],
    ['environment', ['run', 'foragym/search-qa-v2']],
    ['package', ['run', 'nobody/search-qa-v1']],
    ['parameter', ['run', '--set', 'turn=3']],
    ['parameter-value', ['run', '--set', 'turns=0']],
    ['policy', ['run', '--policy', 'hopp']],
    ['preset', ['run', '--preset', 'search-r2']],
    ['corpus', ['run', '--corpus', 'foragym/harbour']],
    ['corpus-file', ['run', '--corpus', './absent.jsonl', '--tasks', './absent-tasks.jsonl']],
    ['filter', ['run', '--where', 'shap=bridge-1']],
    ['filter-value', ['run', '--where', 'shape=bridge-9']],
    ['scenario-file', ['run', 'absent.yaml']],
    ['resume', ['run', '--resume']],
    ['shelf', ['list', 'preset']],
    ['name', ['describe', 'search-r1-fromat']],
    ['name-of-a-shelf', ['describe', 'shapes']],
    ['retriever', ['search', 'ferry', '--retriever', 'bm52']],
    ['trajectories', ['show', './absent.jsonl']],
    ['folder', ['show', './']],
    ['out', ['run', '--out', './']],
    ['format', ['export', './absent.jsonl', '--to', 'caht']],
    ['operator', ['search', 'ferry', '--retriever', 'degraded', '--set', 'operators=entity-swop']],
    ['rate', ['run', '--set', 'retriever=degraded', '--set', 'retriever.noise=1.5']],
    ['ability', ['run', 'foragym/robust-v1', '--set', 'ability=noise']],
    ['curriculum', ['run', '--set', 'retriever=degraded', '--set', 'retriever.noise=exponential']],
    ['inner', ['run', '--set', 'retriever=degraded', '--set', 'retriever.inner=bm52']],
    ['world-out', ['world']],
    ['world-size', ['world', '--size', '100', '--out', './world']],
    ['world-theme', ['world', '--theme', 'conty', '--out', './world']],
    ['world-shape', ['world', '--questions', 'brige-2=10', '--out', './world']],
    ['world-count', ['world', '--questions', 'bridge-2=ten', '--out', './world']],
    ['world-twins', ['world', '--questions', 'yes-no=9', '--out', './world']],
    ['world-too-many', ['world', '--size', '200', '--questions', 'bridge-2=5000', '--out', './world']],
    ['world-folder', ['world', '--questions', 'bridge-1=2', '--out', 'scenarios/search-qa']],
    ['world-folder-first', ['world', '--questions', 'brige-2=10', '--out', 'scenarios/search-qa']],
    ['plugin', ['check', './absent.js']],
    ['typescript', ['check', './plugin.ts']],
  ])('in the %s are named, without a stack trace', (name, line) => {
    const text = screen(line.map((word) => (word.startsWith('./') ? join(elsewhere, word) : word)));
    expect(text).toMatch(/--- exit 2\n$/);
    expect(text).not.toMatch(/^\s+at /m);
    expectGolden(`mistake-${name}`, text);
  });
});
