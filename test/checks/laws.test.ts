import { describe, expect, test } from 'vitest';
import { brokenLaws, laws } from '../../checks/laws.mjs';

const trips = (text: string, path = 'src/text/words.ts'): string[] => [
  ...new Set(brokenLaws(path, text).map((finding) => finding.law)),
];

const broken = {
  'own-dice': [
    'Math.random()',
    "Math['random']()",
    'globalThis.Math.random()',
    'const { random } = Math',
    'crypto.randomUUID()',
    "import { randomBytes } from 'node:crypto'",
  ],
  'own-clock': [
    'Date.now()',
    'new Date()',
    'Date()',
    'performance.now()',
    'process.hrtime.bigint()',
    "import { hrtime } from 'process'",
  ],
  'own-surroundings': [
    'process.env.HOME',
    "process['env']",
    'const { env } = process',
    'process.cwd()',
    "import { env } from 'node:process'",
    "import { homedir } from 'os'",
  ],
  'inexact-arithmetic': [
    'Math.pow(2, 3)',
    'Math.exp(1)',
    'Math.log(2)',
    'Math.log2(2)',
    '2 ** x',
    'x **= 2',
    'Math.hypot(1, 2)',
  ],
  'runtime-text-tables': [
    'text.toLowerCase()',
    'text?.toUpperCase()',
    "text['normalize']('NFC')",
    'a.localeCompare(b)',
    'n.toLocaleString()',
    'new Intl.Collator()',
    'String.prototype.toLowerCase.call(text)',
    '/\\p{L}/u',
  ],
  'own-network': ["fetch('http://localhost')"],
};

describe('laws', () => {
  test.each(Object.entries(broken).flatMap(([law, texts]) => texts.map((text) => [law, text] as const)))(
    '%s is broken by %s, and nothing else is',
    (law, text) => expect(trips(text)).toEqual([law]),
  );

  test('every law has a specimen', () => {
    expect(laws.map((law) => law.name).toSorted()).toEqual(Object.keys(broken).toSorted());
  });

  test.each([
    '// Math.random() is banned',
    "const says = 'new Date() and 2 ** 3'",
    'const when: Date = given',
    'Math.sqrt(2) * Math.floor(x)',
    'clock.now()',
    'const { hostname } = new URL(text)',
    '/[a-z]/u',
    'rng.random',
    'import { env } from "./env.ts"',
    'const x = { Intl: 1, fetch: 2 }',
  ])('%s is legal', (text) => {
    expect(trips(text)).toEqual([]);
  });

  test.each([
    ['src/cli/main.ts', 'process.env.HOME; Date.now()'],
    ['src/core/real.ts', 'Math.pow(2, 3); 2 ** 3'],
    ['src/core/clock.ts', 'performance.now()'],
    ['src/text/tables.ts', 'text.toLowerCase()'],
    ['src/text/tables-unicode.ts', '/\\p{L}/u'],
    ['src/retrievers/remote-http.ts', 'fetch(url)'],
    ['test/unit/x.test.ts', 'Math.random()'],
  ])('%s may say %s', (path, text) => {
    expect(trips(text, path)).toEqual([]);
  });

  test('environments are bound too', () => {
    expect(trips('Math.random()', 'envs/search-qa/env.ts')).toEqual(['own-dice']);
  });

  test('a finding names the line and the way out', () => {
    expect(brokenLaws('src/text/words.ts', '\nDate.now();')).toEqual([
      {
        path: 'src/text/words.ts',
        line: 2,
        law: 'own-clock',
        says: expect.stringContaining('Clock that is passed in'),
      },
    ]);
  });
});
