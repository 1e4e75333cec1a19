import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasCard, loadCorpus, loadFolder, loadQrels, loadTasks } from '../../../src/corpora/index.ts';
import { refuseEndless, refuseIrregular } from '../../../src/corpora/regular-file.ts';
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

  it('is called a socket where it is one', async () => {
    const server = createServer().listen(at('socket'));
    await once(server, 'listening');
    expect(() => refuseIrregular(at('socket'))).toThrow(`${at('socket')}: a socket, not a regular file`);
    server.close();
  });

  it('is let through where this process has it open already, and is read once', () => {
    expect(() => refuseEndless(pipe('waiting'))).toThrow('a pipe');
    expect(() => refuseEndless('/dev/fd/0')).not.toThrow();
  });

  it('is refused where a path turns in a circle', () => {
    symlinkSync(at('round'), at('round'));
    expect(() => refuseIrregular(at('round'))).toThrow(`${at('round')}: `);
  });
});

it.skipIf(process.platform === 'win32').each([
  ['no passages', (file: string) => loadCorpus(file)],
  ['no tasks', (file: string) => loadTasks(file)],
  ['no judgements', (file: string) => loadQrels(file)],
])('reads the null device as an empty file: it has %s', async (words, load) => {
  await refuses(load(devNull), { code: 'corpora/empty', at: devNull, words });
});

it('leaves files, folders and what is not there to whoever opens them', () => {
  writeFileSync(at('file'), '');
  symlinkSync(at('file'), at('link'));
  for (const name of ['file', 'link', 'absent', '.']) expect(() => refuseIrregular(at(name))).not.toThrow();
});
