import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/log/index.ts';

const root = mkdtempSync(join(tmpdir(), 'foragym-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('a folder that is made', () => {
  it('is made with those around it, and stays as it is when it is there', () => {
    const folder = join(root, 'one', 'two', 'three');
    makeFolder(folder);
    writeFileSync(join(folder, 'kept'), '');
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
    expect(readdirSync(folder)).toEqual(['kept']);
  });

  it('is refused on a file and below one', () => {
    const file = join(root, 'plain');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'below', 'it')])
      expect(() => makeFolder(folder)).toThrow(expect.objectContaining({ code: 'file/unwritable' }));
    expect(() => makeFolder(file)).toThrow(`${file}: a file of that name is there already`);
  });
});
