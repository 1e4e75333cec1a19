import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedFailures } from '../../../src/cli/expected-failures-file.ts';

const file = join(mkdtempSync(join(tmpdir(), 'foragym-expected-')), 'expected.txt');

function read(text: string): readonly string[] {
  writeFileSync(file, text);
  return [...expectedFailures(file)];
}

describe('expectedFailures', () => {
  it('reads a part and a clause a line, and leaves remarks out', () => {
    expect(read('# known\ndialect my-tags   dialect/total  # since May\n\nexporter x exporter/repeats\n')).toEqual([
      'dialect my-tags dialect/total',
      'exporter x exporter/repeats',
    ]);
  });

  it.each(['dialect/total', 'dialect my-tags'])('refuses %j', (line) => {
    expect(() => read(line)).toThrow(/is no failure/);
  });

  it('names a file that is not there', () => {
    expect(() => expectedFailures(`${file}.absent`)).toThrow(expect.objectContaining({ code: 'file/unreadable' }));
  });
});
