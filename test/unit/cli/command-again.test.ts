import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandAgain, quoted } from '../../../src/cli/command-again.ts';

const argv = process.argv;

function say(...said: readonly string[]): void {
  process.argv = ['node', 'foragym', ...said];
}

beforeEach(() => say());

afterEach(() => {
  process.argv = argv;
});

it('keeps what was said and puts options in the place of what was said of them', () => {
  say('run', '--out', 'old.jsonl', '--resume', '--set', 'turns=3', '--quiet');
  expect(commandAgain({ '--out': 'new.jsonl', '--resume': true })).toBe(
    'npx foragym run --set turns=3 --quiet --out new.jsonl --resume',
  );
});

it('replaces an option whose value was said with an equals sign, and leaves others that begin like it', () => {
  say('play', '--task=a', '--tasks', 'my.jsonl');
  expect(commandAgain({ '--task': 'b' })).toBe('npx foragym play --tasks my.jsonl --task b');
});

it('quotes what a shell would read otherwise', () => {
  say('run', '--policy', 'cmd:./policy.py --greedy');
  expect(commandAgain({})).toBe("npx foragym run --policy 'cmd:./policy.py --greedy'");
  expect(quoted("it's")).toBe(String.raw`'it'\''s'`);
});

it('says what must be given again, since it was read once and has gone', () => {
  say('play', '--corpus', '/dev/fd/62', '--tasks=/dev/stdin', '--qrels', '/dev/fd/a', '--task', '/proc/self/fd/3');
  expect(commandAgain({ '--task': 'b' })).toBe(
    'npx foragym play --corpus /dev/fd/62 --tasks=/dev/stdin --qrels /dev/fd/a --task b, with the input of /dev/fd/62 and /dev/stdin given again',
  );
});
