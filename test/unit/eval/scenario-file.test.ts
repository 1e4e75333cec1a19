import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readScenario } from '../../../src/eval/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-scenario-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = [
  'schema: foragym/scenario-v1',
  'id: robustness/noise-ladder',
  'asks: How much is lost?',
  'policies: [hop, no-op]',
];

function written(...lines: readonly string[]): string {
  const file = join(folder, 'ladder.yaml');
  writeFileSync(file, `${[...head, ...lines].join('\n')}\n`);
  return file;
}

/** The refusal of a file, without the folder. */
async function refusal(...lines: readonly string[]): Promise<string> {
  const file = written(...lines);
  try {
    await readScenario(file);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message.replace(`${folder}/`, '')}`;
  }
  return 'accepted';
}

describe('readScenario', () => {
  it('fills in every default', async () => {
    expect(await readScenario(written())).toEqual({
      schema: 'foragym/scenario-v1',
      id: 'robustness/noise-ladder',
      asks: 'How much is lost?',
      env: 'foragym/search-qa-v1',
      tasks: { where: {} },
      params: {},
      reset: {},
      factors: {},
      policies: ['hop', 'no-op'],
      rollouts: 1,
      seed: 0,
      metrics: ['reward', 'em', 'f1', 'evidence-recall', 'searches'],
      compare: [],
      expect: [],
    });
  });

  it('takes relative files from its own folder and leaves ids of corpora alone', async () => {
    const own = await readScenario(written('tasks: { corpus: ./c.jsonl, tasks: t.jsonl, qrels: ../q.tsv }'));
    expect(own.tasks).toMatchObject({
      corpus: join(folder, 'c.jsonl'),
      tasks: join(folder, 't.jsonl'),
      qrels: join(folder, '../q.tsv'),
    });
    const shipped = await readScenario(written('tasks: { corpus: foragym/harbor }'));
    expect(shipped.tasks.corpus).toBe('foragym/harbor');
  });

  it('reads expectations and comparisons', async () => {
    const { compare, expect: expected } = await readScenario(
      written(
        'factors: { k: [1, 5] }',
        'compare: [{ id: C1, metric: em, a: { policy: hop }, b: { policy: no-op }, at: { k: 5 } }]',
        'expect:',
        '  - { id: E1, comparison: C1, above: 0, confidence: 0.99 }',
        '  - { id: E2, metric: em, policy: no-op, equals: 0 }',
      ),
    );
    expect(compare).toHaveLength(1);
    expect(expected.map(({ confidence }) => confidence)).toEqual([0.99, 0.95]);
  });

  it.each([
    ['tabs and broken YAML', ['params: { k: 3'], /^scenario\/not-yaml ladder\.yaml:\d+:\d+: /],
    ['a key that is there twice', ['seed: 1', 'seed: 2'], /^scenario\/not-yaml ladder\.yaml:6:1: /],
    [
      'an unknown key',
      ['', 'rolouts: 2'],
      /^params\/unknown ladder\.yaml:6:1: unknown parameter "rolouts"; did you mean "rollouts"\?/,
    ],
    [
      'an unknown key inside',
      ['tasks:', '  where: {}', '  corpsu: x'],
      /^params\/unknown ladder\.yaml:7:3: unknown parameter "tasks\.corpsu"; did you mean "corpus"\?/,
    ],
    [
      'an unknown key in a list',
      ['expect:', '  - { id: E, metric: em, abov: 1 }'],
      /^params\/unknown ladder\.yaml:6:26: unknown parameter "expect\.0\.abov"; did you mean "above"\?/,
    ],
    [
      'a missing key',
      ['compare:', '  - { id: C, a: {}, b: {} }'],
      /^params\/missing ladder\.yaml:6:5: parameter "compare\.0\.metric" is missing/,
    ],
    [
      'a value of another type',
      ['rollouts: many'],
      /^params\/invalid ladder\.yaml:5:1: parameter "rollouts": expected number, got "many"/,
    ],
    ['a seed that is no seed', ['seed: 4294967296'], /^params\/invalid ladder\.yaml:5:1: /],
    ['a number that JSON cannot hold', ['params: { k: .nan }'], /^params\/invalid ladder\.yaml:5:11: /],
    [
      'an expectation of nothing',
      ['expect: [{ id: E, above: 1 }]'],
      /^params\/invalid ladder\.yaml:5:10: .*say either metric or comparison/,
    ],
    [
      'an expectation with two bounds',
      ['expect: [{ id: E, metric: em, above: 1, below: 2 }]'],
      /^params\/invalid .*say one of above, below and equals/,
    ],
    [
      'an unknown metric',
      ['metrics: [em,', '  evidence-recal]'],
      /^scenario\/unknown-name ladder\.yaml:6:3: unknown metric "evidence-recal"; did you mean "evidence-recall"\?/,
    ],
    [
      'an unknown policy',
      ['expect: [{ id: E, metric: em, policy: hpo, above: 0 }]'],
      /^scenario\/unknown-name ladder\.yaml:5:10: unknown policy "hpo"; did you mean "hop"\?/,
    ],
    [
      'an unknown factor',
      ['factors: { noise: [0, 0.5] }', 'expect: [{ id: E, metric: em, at: { nois: 0 }, above: 0 }]'],
      /^scenario\/unknown-name .*unknown factor "nois"; did you mean "noise"\?/,
    ],
    [
      'a level that is not declared',
      ['factors: { noise: [0, 0.5] }', 'expect: [{ id: E, metric: em, at: { noise: 0.4 }, above: 0 }]'],
      /^scenario\/unknown-name .*unknown level of noise "0\.4"/,
    ],
    [
      'an unknown comparison',
      ['expect: [{ id: E, comparison: C9, above: 0 }]'],
      /^scenario\/unknown-name .*unknown comparison "C9"/,
    ],
    [
      'a comparison of several cells',
      ['factors: { k: [1, 5] }', 'compare: [{ id: C, metric: em, a: { policy: hop }, b: { policy: no-op, k: 1 } }]'],
      /^scenario\/which-cell ladder\.yaml:6:32: .*selects 2 cells.*level of each of k/,
    ],
    [
      'two things of one id',
      ['compare:', '  - &c { id: C, metric: em, a: { policy: hop }, b: { policy: no-op } }', '  - *c'],
      /^scenario\/twice ladder\.yaml:7:5: "C" is there twice/,
    ],
    [
      'a level that is there twice',
      ['factors: { k: [1, 5, 1] }'],
      /^scenario\/twice ladder\.yaml:5:22: "1" is there twice/,
    ],
    [
      'tasks among the parameters',
      ['params: { corpus: mine }'],
      /^scenario\/misplaced ladder\.yaml:5:11: "corpus" does not belong under params/,
    ],
  ])('refuses %s, with its place', async (_, lines, says) => {
    expect(await refusal(...lines)).toMatch(says);
  });

  it('names a misspelt key before the one that is missing for it', async () => {
    const file = join(folder, 'misspelt.yaml');
    writeFileSync(file, 'schema: foragym/scenario-v1\nid: a\nasks: What?\npolices: [hop]\n');
    await expect(readScenario(file)).rejects.toThrow(
      `${file}:4:1: unknown parameter "polices"; did you mean "policies"?`,
    );
  });

  it('blames the policy that is misspelt, not the comparison that names it right', async () => {
    const file = join(folder, 'blame.yaml');
    const compare = 'compare: [{ id: C, metric: em, a: { policy: hop }, b: { policy: first-query } }]';
    writeFileSync(file, `${head.slice(0, 3).join('\n')}\npolicies: [first-query, hopp]\n${compare}\n`);
    await expect(readScenario(file)).rejects.toThrow(`${file}:4:25: unknown policy "hopp"; did you mean "hop"?`);
  });

  it('says that an empty file is empty, and a rule in words', async () => {
    const file = join(folder, 'empty.yaml');
    writeFileSync(file, '# nothing yet\n');
    await expect(readScenario(file)).rejects.toThrow(`${file}: the file is empty`);
    writeFileSync(file, ['schema: foragym/scenario-v1', 'id: My Budget', 'asks: What?', 'policies: [hop]'].join('\n'));
    await expect(readScenario(file)).rejects.toThrow(
      'parameter "id": expected lower-case words parted by "-", "/" or ".", got "My Budget"',
    );
  });

  it('refuses aliases that would unfold without end', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: 8 },
        (_, at) =>
          `${'bcdefghi'[at]}: &${'bcdefghi'[at]} [*${'abcdefgh'[at]}, *${'abcdefgh'[at]}, *${'abcdefgh'[at]}, *${'abcdefgh'[at]}]`,
      ),
    ];
    expect(await refusal(...bomb)).toMatch(/^scenario\/not-yaml ladder\.yaml: .*alias/);
  });

  it('names a file that is not there', async () => {
    await expect(readScenario(join(folder, 'none.yaml'))).rejects.toMatchObject({ code: 'file/unreadable' });
  });
});
