import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { eachLine, MAX_LINE_BYTES } from '../../../src/corpora/lines-file.ts';
import { absent, file, refuses } from './folder.ts';

async function linesOf(path: string): Promise<readonly (readonly [number, string])[]> {
  const lines: [number, string][] = [];
  await eachLine(path, (text, line) => lines.push([line, text]));
  return lines;
}

describe('eachLine', () => {
  it('numbers lines from 1, with LF and CRLF, and passes over blank ones', async () => {
    expect(await linesOf(file('one\r\n\n  \ntwo\r\nthree'))).toEqual([
      [1, 'one'],
      [4, 'two'],
      [5, 'three'],
    ]);
  });

  it('keeps what only looks like a line end in other formats', async () => {
    expect(await linesOf(file('a\u2028b\u0085c\rd\n'))).toEqual([[1, 'a\u2028b\u0085c\rd']]);
  });

  it('passes over a byte order mark at the start, and nowhere else', async () => {
    expect(await linesOf(file('\uFEFFone\n\uFEFFtwo\n'))).toEqual([
      [1, 'one'],
      [2, '\uFEFFtwo'],
    ]);
  });

  it('reads gzip by its first bytes, whatever the name, and counts the bytes of the text', async () => {
    const text = 'one\ntwo\n';
    const zipped = file(Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]), 'plain.jsonl');
    expect(await linesOf(zipped)).toEqual(await linesOf(file(text)));
    expect(await eachLine(zipped, () => {})).toBe(text.length);
  });

  it('keeps characters whole where they lie across blocks', async () => {
    const long = '€'.repeat(1_000_000);
    const lines = await linesOf(file(`${long}\n${long}x\n`));
    expect(lines.map(([line, text]) => [line, text === long || text === `${long}x`])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('refuses bytes that are not UTF-8, by line', async () => {
    const path = file(Buffer.concat([Buffer.from('fine\n'), Buffer.from([0x63, 0xe9, 0x0a]), Buffer.from('fine\n')]));
    await refuses(linesOf(path), { code: 'corpora/not-text', at: `${path}:2`, words: 'not UTF-8' });
  });

  it('refuses a line beyond the limit, by line, and reads one at the limit', async () => {
    const atLimit = file(`one\n${'x'.repeat(MAX_LINE_BYTES)}\n`);
    expect((await linesOf(atLimit)).map(([, text]) => text.length)).toEqual([3, MAX_LINE_BYTES]);
    const beyond = file(`one\n${'x'.repeat(MAX_LINE_BYTES + 1)}\n`);
    await refuses(linesOf(beyond), { code: 'corpora/not-text', at: `${beyond}:2`, words: '10 MB' });
  });

  it('refuses half a gzip file', async () => {
    const path = file(gzipSync('one\n'.repeat(10_000)).subarray(0, 40));
    await refuses(linesOf(path), { code: 'file/unreadable', at: path });
  });

  it('names a file that is not there, and the one that was meant', async () => {
    file('', 'corpus.jsonl');
    const path = absent('corpus.json');
    await refuses(linesOf(path), { code: 'file/unreadable', at: path, words: 'corpus.jsonl' });
    const folder = absent('');
    await refuses(linesOf(folder), { code: 'file/unreadable', at: folder });
  });

  it('lets an error of the visitor through as it is', async () => {
    const thrown = new Error('mine');
    const visit = (): void => {
      throw thrown;
    };
    await expect(eachLine(file('one\n'), visit)).rejects.toBe(thrown);
  });
});

/** What is read from a pipe to which the content is written in two parts, the first of one byte. */
async function through(content: string | Buffer): Promise<unknown> {
  const pipe = absent(`pipe-${content.length}`);
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  const open = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const reading = linesOf(`/dev/fd/${open}`);
  const parts = 'exec > "$2"; head -c 1 "$1"; sleep 0.1; tail -c +2 "$1"';
  spawn('sh', ['-c', parts, 'sh', file(content), pipe]);
  return await reading.finally(() => closeSync(open));
}

// elsewhere such a path shares the flags of what is open, so that a test of its own cannot open one
describe.runIf(process.platform === 'linux')('a pipe that is open already', () => {
  it('is read whole, plain or gzip', async () => {
    const lines = [
      [1, 'one'],
      [2, 'two'],
    ];
    expect(await through('one\ntwo\n')).toEqual(lines);
    expect(await through(gzipSync('one\ntwo\n'))).toEqual(lines);
  });
});
