import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { fail, fileTrouble } from '../core/index.ts';

/** Characters that are gathered before they are written: a system call for each line would cost more than the line. */
const BLOCK = 262_144;

/** A new text file that is written piece by piece, in constant memory. */
export interface HashedFile {
  write(text: string): void;
  /** Ends the file and gives the sha256 of its bytes. */
  close(): string;
}

/** Begins a text file; refuses one that is there. */
export function hashedFile(file: string): HashedFile {
  const trouble = (cause: unknown): never => fail('file/unwritable', `${file}: ${fileTrouble(cause)}`, { cause });
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (cause) {
      return trouble(cause);
    }
  };
  const handle = attempt(() => openSync(file, 'wx'));
  const hash = createHash('sha256');
  let gathered = '';
  const flush = (): void => {
    const bytes = Buffer.from(gathered, 'utf8');
    gathered = '';
    hash.update(bytes);
    attempt(() => {
      for (let from = 0; from < bytes.length;) from += writeSync(handle, bytes, from);
    });
  };
  return {
    write(text) {
      gathered += text;
      if (gathered.length >= BLOCK) flush();
    },
    close() {
      flush();
      closeSync(handle);
      return hash.digest('hex');
    },
  };
}
