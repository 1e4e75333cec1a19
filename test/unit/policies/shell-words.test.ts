import { describe, expect, it } from 'vitest';
import { shellWords } from '../../../src/policies/shell-words.ts';

describe('shellWords', () => {
  // the right column is what `printf '%s\n'` of dash prints for the left one, a word a line
  it.each([
    ['./x.py', ['./x.py']],
    ['  ./x.py   --greedy\t-n 3 ', ['./x.py', '--greedy', '-n', '3']],
    [`'my policy.py' "a b"c`, ['my policy.py', 'a bc']],
    [String.raw`./my\ policy.py "say \"hi\" \\ \n"`, ['./my policy.py', String.raw`say "hi" \ \n`]],
    [`a '' ""`, ['a', '', '']],
    [`'it'\\''s'`, ["it's"]],
  ])('splits %s', (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  it('expands nothing', () => {
    expect(shellWords('echo $HOME * `id` > /tmp/x; ls')).toEqual(['echo', '$HOME', '*', '`id`', '>', '/tmp/x;', 'ls']);
  });

  it.each([`a "b`, "a 'b", 'a \\', '', '   '])('refuses %j', (line) => {
    expect(() => shellWords(line)).toThrow(expect.objectContaining({ code: 'policy/bad-command' }));
  });
});
