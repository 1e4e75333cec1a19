import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLines } from '../../../src/cli/lines-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-lines-'));

describe('createLines', () => {
  it('makes the folder and appends lines', () => {
    const file = join(folder, 'new', 'lines.jsonl');
    const write = createLines(file);
    expect(readFileSync(file, 'utf8')).toBe('');
    write('one');
    write('two');
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  });

  it('writes over nothing', () => {
    const file = join(folder, 'lines.jsonl');
    createLines(file)('one');
    expect(() => createLines(file)).toThrow(expect.objectContaining({ code: 'file/exists' }));
    expect(readFileSync(file, 'utf8')).toBe('one\n');
  });

  it('names the file that cannot be written', () => {
    const file = join(folder, 'plain.txt');
    createLines(file);
    expect(() => createLines(join(file, 'below.txt'))).toThrow(expect.objectContaining({ code: 'file/unwritable' }));
    expect(() => createLines(folder)).toThrow(/a folder, not a file: name a file in it/);
  });
});
