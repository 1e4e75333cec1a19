import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../../src/cli/catalogue.ts';
import { declare } from '../../../src/cli/commands/describe.ts';

let folder = '';
let printed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-describe-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function described(...line: readonly string[]): Promise<string> {
  printed = '';
  const command = new Command('describe').argument('<name>');
  declare(command);
  await command.parseAsync(['node', 'foragym', ...line]);
  return printed;
}

const shelves = Object.entries(await catalogue());

describe('describe', () => {
  it.each(shelves)('has a card for whatever stands under %s', async (shelf, items) => {
    expect(items).not.toHaveLength(0);
    for (const { name, says } of items) expect(await described(name)).toContain(`${name} (${shelf})\n${says}`);
  });

  it('parts the cards of a name that stands on several shelves', async () => {
    expect(await described('random')).toMatch(/^random \(retrievers\)\n[^]*\n\nrandom \(policies\)\n/);
  });

  it.each([
    ['shapes', '"shapes" is a shelf'],
    ['hpo', 'did you mean "hop"?'],
    ['robust', 'did you mean "foragym/robust-v1"?'],
    ['zero-search', 'did you mean "foragym/zero-search-v1"?'],
    [
      'retrieval/noise-ladder',
      'nothing is called "retrieval/noise-ladder"; did you mean "scenarios/retrieval/noise-ladder.yaml"?',
    ],
    ['scenarios/retrieval/stael.yaml', 'did you mean "scenarios/retrieval/stale.yaml"?'],
  ])('says what may be meant by %s', async (name, message) => {
    await expect(described(name)).rejects.toThrow(message);
  });
});

describe('the card of a shape', () => {
  it('shows a question with its answer, and the twin that is answered otherwise', async () => {
    const [card] = JSON.parse(await described('yes-no', '--json'));
    const said = [card.sample['for example'], card.sample['its twin']];
    const right = said.map((text: string) => / Right: "(yes|no)"\.$/.exec(text)?.[1]);
    expect(new Set(right)).toEqual(new Set(['yes', 'no']));
  });

  it('says what is right of a report, and of a question that cannot be answered', async () => {
    expect(await described('report')).toContain('Right: no single answer.');
    expect(await described('unanswerable')).toContain('Right: cannot be answered.');
  });
});

describe('the card of a theme', () => {
  it('shows its words: another theme tells the same otherwise', async () => {
    const [county, harbour] = [await described('county'), await described('harbour')].map(
      (card) => /^an article begins: (.+)$/m.exec(card)?.[1] ?? '',
    );
    expect(county).toMatch(/^(?:[^.]+\. ?){2,4}$/);
    expect(harbour?.split(' ').slice(0, 2)).toEqual(county?.split(' ').slice(0, 2));
    expect(harbour).not.toBe(county);
  });
});

describe('the card of a scenario', () => {
  it('says what a file of yours plays, compares and expects, and steers no terminal', async () => {
    const file = join(folder, 'mine.yaml');
    const scenario = {
      schema: 'foragym/scenario-v1',
      id: 'mine',
      asks: 'Does \u001b]0;owned\u0007 noise cost anything?',
      tasks: { limit: 8, where: { shape: 'bridge-2' } },
      factors: { 'retriever.noise': [0, 1] },
      policies: ['hop', { id: 'seeded', use: 'random' }],
      rollouts: 2,
      compare: [
        { id: 'C1', metric: 'em', a: { 'retriever.noise': 1 }, b: { 'retriever.noise': 0 }, at: { policy: 'hop' } },
      ],
      expect: [
        { id: 'E1', comparison: 'C1', below: 0 },
        { id: 'E2', metric: 'f1', policy: 'seeded', at: { 'retriever.noise': 1 }, equals: 0 },
        { id: 'E3', metric: 'invalid', equals: 0, confidence: 0.99 },
      ],
    };
    writeFileSync(file, JSON.stringify(scenario));
    const card = await described(file);
    expect(card).not.toContain('\u001b');
    for (const line of [
      'policies: hop, seeded',
      'tasks: {"limit":8,"where":{"shape":"bridge-2"}}',
      'factors: {"retriever.noise":[0,1]}',
      'episodes a task and policy: 2',
      `Example: foragym run ${file}`,
    ])
      expect(card).toContain(`${line}\n`);
    expect(card).not.toContain('params:');
    expect(card).toMatch(/^C1 +em +retriever\.noise=1 +retriever\.noise=0 +policy=hop$/m);
    expect(card).toMatch(/^E1 +C1 +below 0 +0\.95$/m);
    expect(card).toMatch(/^E2 +f1 +retriever\.noise=1 policy=seeded +equals 0 +0\.95$/m);
    expect(card).toMatch(/^E3 +invalid +every cell +equals 0 +0\.99$/m);
  });
});
