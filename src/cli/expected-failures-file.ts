import { readFileSync } from 'node:fs';
import { fail, fileTrouble } from '../core/index.ts';
import { refuseEndless } from '../corpora/index.ts';

/** Failures that somebody has accepted: a line ends in the clause, and begins with the part; `#` begins a remark. */
export function expectedFailures(file: string): ReadonlySet<string> {
  const words = linesOf(file).map((line) => line.replace(/#.*/, '').trim().split(/\s+/));
  const expected = words.filter(([first]) => first !== '').map((line) => line.join(' '));
  const odd = expected.find((line) => !/^\S.* \S+\/\S+$/.test(line));
  if (odd !== undefined) {
    fail(
      'params/invalid',
      `${file}: "${odd}" is no failure: write a part and a clause, such as dialect my-tags dialect/total`,
    );
  }
  return new Set(expected);
}

function linesOf(file: string): readonly string[] {
  refuseEndless(file);
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (cause) {
    return fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause });
  }
}
