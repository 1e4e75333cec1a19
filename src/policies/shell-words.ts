import { fail } from '../core/index.ts';

/** One piece of a command line: '...', "...", an escaped character, plain text, white space, or what nothing closes. */
const pieces =
  /'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[^])*)"|\\(?<escaped>[^])|(?<plain>[^\s'"\\]+)|(?<blank>\s+)|(?<open>['"\\])/g;

/**
 * Splits a command line into words as a POSIX shell does, without a shell: white space parts words; '...' and "..." keep it;
 * a backslash keeps the next character (inside "..." only `"` and `\`). Nothing is expanded: `$HOME` and `*` are text.
 * Throws `policy/bad-command` when a quotation mark is not closed or when there is no word.
 */
export function shellWords(line: string): readonly [string, ...string[]] {
  const words: string[] = [];
  let word: string | null = null;
  for (const { groups = {} } of line.matchAll(pieces)) {
    if (groups['open'] !== undefined) fail('policy/bad-command', `cmd:${line}: nothing closes ${groups['open']}`);
    if (groups['blank'] === undefined) word = (word ?? '') + textOf(groups);
    else {
      if (word !== null) words.push(word);
      word = null;
    }
  }
  if (word !== null) words.push(word);
  const [program, ...rest] = words;
  if (program === undefined) return fail('policy/bad-command', 'cmd: names no program: write cmd:PROGRAM ARGS');
  return [program, ...rest];
}

function textOf({ single, double, escaped, plain }: { readonly [group: string]: string | undefined }): string {
  return single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? plain ?? '';
}
