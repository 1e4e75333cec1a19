import { isUtf8 } from 'node:buffer';
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fail, fileTrouble, nearest } from '../core/index.ts';
import { refuseEndless } from './regular-file.ts';

/** The longest line that is read, in bytes: whoever has a longer one has a file of another kind. */
export const MAX_LINE_BYTES = 10_000_000;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';
const BLOCK_BYTES = 1_048_576;

/**
 * Reads the lines of a UTF-8 file, plain or gzip (told by its first bytes), in constant memory. Line ends may be LF or
 * CRLF; a byte order mark at the start is passed over. Lines without any text are counted and not visited. A device or a
 * pipe is refused, but for one that this process has open: `<(command)` in a shell is read, once.
 * @param visit Called with each line and its number, from 1.
 * @returns the bytes that were read, after decompression.
 */
export async function eachLine(file: string, visit: (text: string, line: number) => void): Promise<number> {
  let line = 0;
  let bytes = 0;
  let torn: Buffer[] = [];
  let tornBytes = 0;
  const finish = (end: Buffer): void => {
    line += 1;
    const text = textOf(torn.length === 0 ? end : Buffer.concat([...torn, end]), `${file}:${line}`);
    torn = [];
    tornBytes = 0;
    const shown = line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    if (shown.trim() !== '') visit(shown, line);
  };
  for await (const block of blocksOf(file)) {
    bytes += block.length;
    let from = 0;
    for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, from)) {
      finish(block.subarray(from, at));
      from = at + 1;
    }
    torn.push(block.subarray(from));
    tornBytes += block.length - from;
    if (tornBytes > MAX_LINE_BYTES) tooLong(`${file}:${line + 1}`);
  }
  finish(Buffer.alloc(0));
  return bytes;
}

function textOf(bytes: Buffer, where: string): string {
  if (bytes.length > MAX_LINE_BYTES) tooLong(where);
  if (!isUtf8(bytes)) fail('corpora/not-text', `${where}: not UTF-8`);
  const text = bytes.toString('utf8');
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function tooLong(where: string): never {
  return fail('corpora/not-text', `${where}: a line longer than ${MAX_LINE_BYTES / 1_000_000} MB`);
}

async function* blocksOf(file: string): AsyncGenerator<Buffer> {
  refuseEndless(file);
  const handle = await open(file, 'r').catch(async (cause: unknown) =>
    fail('file/unreadable', `${file}: ${fileTrouble(cause)}${await neighbour(file)}`, { cause }),
  );
  try {
    const head = await headOf(handle);
    const zipped = head[0] === 0x1f && head[1] === 0x8b;
    const plain = withHead(head, handle);
    // The callback only keeps a failure from being reported twice: the reader of the last stream sees it too.
    const bytes = zipped ? pipeline(plain, createGunzip({ chunkSize: BLOCK_BYTES }), () => {}) : plain;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a stream without an encoding yields buffers
    for await (const block of bytes) yield block as Buffer;
  } catch (cause) {
    fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause });
  } finally {
    await handle.close();
  }
}

/** The first two bytes, fewer of a file that has no more: a pipe gives what was written so far, and gives it once. */
async function headOf(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(2);
  let filled = 0;
  let read = -1;
  while (filled < head.length && read !== 0) {
    ({ bytesRead: read } = await handle.read(head, filled, head.length - filled, null));
    filled += read;
  }
  return head.subarray(0, filled);
}

async function* withHead(head: Buffer, handle: FileHandle): AsyncGenerator<Buffer> {
  yield head;
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(BLOCK_BYTES), 0, BLOCK_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The file beside a missing one that is spelt most like it. */
async function neighbour(file: string): Promise<string> {
  return nearest(basename(file), await readdir(dirname(file)).catch(() => []));
}
