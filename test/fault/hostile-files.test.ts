import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foragym } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-hostile-'));
const whole = join(folder, 'whole.jsonl');
const line = ['run', '--policy', 'first-query', '--episodes', '2', '--quiet'];
foragym([...line, '--out', whole]);
const [header = '', first = '', second = ''] = readFileSync(whole, 'utf8').split('\n');

/** A file of the folder with these lines. */
function fileOf(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((text) => `${text}\n`).join(''));
  return file;
}

/** Every command that reads run files. */
const readers: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['show', (file) => ['show', file]],
  ['show --verify', (file) => ['show', file, '--verify']],
  ['score', (file) => ['score', file, '--preset', 'zerosearch']],
  ['export', (file) => ['export', file, '--to', 'chat']],
  ['run --resume', (file) => [...line, '--out', file, '--resume']],
];

describe.each(readers)('%s', (_, command) => {
  it.each<[string, readonly string[], number]>([
    ['meta that is null', [header, first.replace(/"meta":\{.*?\}/, '"meta":null')], 2],
    ['the header of a later form', [header.replace('run-v1', 'run-v2'), first], 1],
    ['an episode twice', [header, first, second, first], 4],
    ['the key of a prototype', [header, first.replace('"meta":{', '"meta":{"__proto__":1,')], 2],
  ])('refuses %s, with its place, without a stack trace', (name, lines, at) => {
    const file = fileOf(`${name}.jsonl`, lines);
    const { stderr, exit } = foragym(command(file));
    expect(exit).toBe(2);
    expect(stderr).toContain(`${file}:${at}: `);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('score', () => {
  it.each<[string, readonly string[]]>([
    ['empty', []],
    ['header-only', [header]],
  ])('says that it found nothing in an %s file', (name, lines) => {
    const file = fileOf(`${name}.jsonl`, lines);
    const { stdout, stderr, exit } = foragym(['score', file, '--preset', 'zerosearch']);
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr: `foragym: no scored episode: there is none in ${file}\n`,
      exit: 3,
    });
  });
});

describe('--corpus', () => {
  it.each(['ok.c', 'below/ok.c'])('tells how to write the file %s', (name) => {
    mkdirSync(join(folder, 'below'), { recursive: true });
    fileOf(name, ['{"id":"a","text":"b"}']);
    const { stderr, exit } = foragym(['search', 'b', '--corpus', name], { cwd: folder });
    expect({ stderr, exit }).toEqual({
      stderr: `foragym: unknown corpus "${name}"; for the file of that name write "./${name}"\n`,
      exit: 2,
    });
  });
});

describe('the terminal', () => {
  const evil = '\u001b]0;owned\u0007\u009b31m\u202e';
  // oxlint-disable-next-line no-control-regex -- nothing but line breaks may be left
  const steering = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/;

  it('is not steered by an id of a corpus that a refusal quotes', () => {
    const corpus = fileOf('evil.jsonl', [
      JSON.stringify({ id: evil, text: 'a' }),
      JSON.stringify({ id: evil, text: 'b' }),
    ]);
    const { stderr, exit } = foragym(['search', 'a', '--corpus', corpus]);
    expect(exit).toBe(2);
    expect(stderr).toContain('owned');
    expect(stderr).not.toMatch(steering);
  });

  it('is not steered by what a program writes to stderr, wherever it comes out', () => {
    const program = join(folder, 'evil.mjs');
    writeFileSync(
      program,
      `process.stderr.write(${JSON.stringify(`${evil}\u00e4\n`)}); console.log('{"type":"ready","protocol":1}'); process.stdin.on('data', () => process.exit(7));`,
    );
    const out = join(folder, 'evil-run.jsonl');
    const ran = foragym(['run', '--policy', `cmd:${process.execPath} ${program}`, '--episodes', '1', '--out', out]);
    const shown = foragym(['show', out]);
    expect(ran.stderr).toContain('owned');
    expect(ran.stderr).toContain('\u00e4');
    expect(shown.stdout).toContain('owned');
    for (const text of [ran.stdout, ran.stderr, shown.stdout]) expect(text).not.toMatch(steering);
  });
});
