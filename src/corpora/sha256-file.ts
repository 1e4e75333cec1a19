import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fail, fileTrouble } from '../core/index.ts';
import { refuseIrregular } from './regular-file.ts';

/** The sha256 of a file's bytes as 64 hexadecimal digits, in constant memory. Throws `file/unreadable`. */
export async function sha256Of(file: string): Promise<string> {
  refuseIrregular(file);
  const hash = createHash('sha256');
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a stream without an encoding yields buffers
    for await (const block of createReadStream(file)) hash.update(block as Buffer);
  } catch (cause) {
    return fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause });
  }
  return hash.digest('hex');
}
