import { readFileSync } from 'node:fs';
import { fail, messageOf } from '../core/index.ts';

/** Failures that somebody has accepted, as `part clause` a line; `#` begins a remark. */
export function expectedFailures(file: string): ReadonlySet<string> {
  const lines = linesOf(file).map((line) => line.replace(/#.*/, '').trim());
  const expected = lines.filter((line) => line !== '');
  const odd = expected.find((line) => line.split(/\s+/).length !== 2);
  if (odd !== undefined)
    fail(
      'params/invalid',
      `${file}: "${odd}" is no failure: write a part and a clause, such as dialects/my-tags dialect/total`,
    );
  return new Set(expected.map((line) => line.split(/\s+/).join(' ')));
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (cause) {
    return fail('file/unreadable', `${file}: ${messageOf(cause)}`, { cause });
  }
}
