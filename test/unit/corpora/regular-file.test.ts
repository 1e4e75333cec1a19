import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasCard, loadCorpus, loadFolder, loadQrels, loadTasks } from '../../../src/corpora/index.ts';
import { refuseIrregular } from '../../../src/corpora/regular-file.ts';
import { refuses } from './folder.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-irregular-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A pipe with a name, to which nobody writes: whoever opens it waits for ever. */
function pipe(name: string): string {
  execFileSync('sh', ['-c', 'mkfifo "$0"', at(name)]);
  return at(name);
}

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  it('is refused as a card, at once', async () => {
    writeFileSync(at('corpus.jsonl'), '{"id":"a","text":"b"}\n');
    symlinkSync('/dev/zero', at('card.json'));
    await refuses(loadFolder(folder), {
      code: 'file/unreadable',
      at: at('card.json'),
      words: 'a device, not a regular',
    });
    expect(() => hasCard(folder)).toThrow('a device');
    rmSync(at('card.json'));
    pipe('card.json');
    await refuses(loadFolder(folder), { code: 'file/unreadable', at: at('card.json'), words: 'a pipe, not a regular' });
  });

  it.each([
    ['passages', (file: string) => loadCorpus(file)],
    ['tasks', (file: string) => loadTasks(file)],
    ['judgements', (file: string) => loadQrels(file)],
  ])('is refused as a file of %s, at once', async (name, load) => {
    const waiting = pipe(name);
    await refuses(load(waiting), { code: 'file/unreadable', at: waiting, words: 'a pipe, not a regular file' });
    await refuses(load('/dev/zero'), {
      code: 'file/unreadable',
      at: '/dev/zero',
      words: 'a device, not a regular file',
    });
  });

  it('is refused where a path turns in a circle', () => {
    symlinkSync(at('round'), at('round'));
    expect(() => refuseIrregular(at('round'))).toThrow(`${at('round')}: `);
  });
});

it('leaves files, folders and what is not there to whoever opens them', () => {
  writeFileSync(at('file'), '');
  symlinkSync(at('file'), at('link'));
  for (const name of ['file', 'link', 'absent', '.']) expect(() => refuseIrregular(at(name))).not.toThrow();
});
