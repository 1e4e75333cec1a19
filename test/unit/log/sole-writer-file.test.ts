import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soleWriter } from '../../../src/log/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-sole-'));

function begun(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, '{"first":"é"}\n');
  return file;
}

describe('soleWriter', () => {
  it('appends one line a value, also beyond ASCII', () => {
    const file = begun('alone.jsonl');
    const write = soleWriter(file);
    for (const text of ['naïve', '😀', 'plain']) write({ text });
    expect(readFileSync(file, 'utf8')).toBe('{"first":"é"}\n{"text":"naïve"}\n{"text":"😀"}\n{"text":"plain"}\n');
  });

  it('writes nothing once somebody else has, and names the file', () => {
    const file = begun('beside.jsonl');
    const write = soleWriter(file);
    write({ by: 'me' });
    appendFileSync(file, '{"by":"another"}\n');
    const before = readFileSync(file, 'utf8');
    const beside = (): void => write({ by: 'me' });
    expect(beside).toThrow(expect.objectContaining({ code: 'file/other-writer' }));
    expect(beside).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('writes nothing to a file that was cut', () => {
    const file = begun('cut.jsonl');
    const write = soleWriter(file);
    writeFileSync(file, '');
    expect(() => write({ by: 'me' })).toThrow(expect.objectContaining({ code: 'file/other-writer' }));
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('does not make a file that is gone', () => {
    const file = begun('gone.jsonl');
    const write = soleWriter(file);
    rmSync(file);
    expect(() => write({ by: 'me' })).toThrow(expect.objectContaining({ code: 'file/unwritable' }));
  });
});
