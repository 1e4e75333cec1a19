import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { describeFolder } from '../../../src/cli/describe-folder.ts';
import { systemClock } from '../../../src/core/index.ts';
import { openCorpus } from '../../../src/episode/index.ts';
import { writeWorld } from '../../../src/eval/index.ts';
import { encyclopaedia } from '../../../src/worlds/index.ts';

const root = mkdtempSync(join(tmpdir(), 'foragym-describe-'));

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(root, { recursive: true }));

it('describes a world of which the one that guessers learn from has fewer questions', async () => {
  const spec = { seed: 10, size: 420 };
  const asked = { ambiguous: 24, 'bridge-1': 10 };
  const world = encyclopaedia(spec);
  const examples = Object.entries(asked).flatMap(([shape, count]) => world.examples(shape, count));
  const out = join(root, 'world');
  await writeWorld(world, { out, examples, clock: systemClock });
  expect(() => encyclopaedia({ ...spec, seed: 11 }).examples('ambiguous', 24)).toThrow('ask for fewer');

  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  await describeFolder(out, { json: true });
  const { report } = JSON.parse(printed);
  expect(report.shapes.map(({ shape, questions }: { shape: string; questions: number }) => [shape, questions])).toEqual(
    Object.entries(asked),
  );
  expect(report.shapes[0].guessers['best-constant'].of).toBe(24);
});

it('shows what a shape declares beside what is drawn right here', async () => {
  const world = encyclopaedia({ seed: 3, size: 200 });
  const out = join(root, 'chances');
  const examples = [...world.examples('false-premise', 10), ...world.examples('bridge-1', 10)];
  await writeWorld(world, { out, examples, clock: systemClock });
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  await describeFolder(out, { json: false });
  expect(printed).toMatch(/^false-premise .* \.50 \(\.50\)/m);
  expect(printed).toMatch(/^bridge-1 .* \.1\d \(\.02\)/m);
});

/** Writes a small world with its facts. */
async function smallWorld(name: string): Promise<string> {
  const world = encyclopaedia({ seed: 3, size: 200 });
  const out = join(root, name);
  await writeWorld(world, { out, examples: world.examples('bridge-1', 2), triples: true, clock: systemClock });
  return out;
}

it.each([{ seed: 4 }, { theme: 'harbour' }, { pool: 25 }, { size: 600 }, { size: 100 }])(
  'refuses a card that tells of another world, as every command does: %o',
  async (change) => {
    const out = await smallWorld(`card-${JSON.stringify(change)}`);
    const card = JSON.parse(readFileSync(join(out, 'card.json'), 'utf8'));
    card.generator.spec = { ...card.generator.spec, ...change };
    writeFileSync(join(out, 'card.json'), JSON.stringify(card));
    const refusal: unknown = await openCorpus({ corpus: out }).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(Error);
    await expect(describeFolder(out, { json: true })).rejects.toEqual(refusal);
  },
);

it('refuses facts and entities that were changed, which open', async () => {
  for (const name of ['facts.jsonl', 'entities.jsonl']) {
    const out = await smallWorld(name);
    appendFileSync(join(out, name), '{}\n');
    await expect(openCorpus({ corpus: out })).resolves.toBeDefined();
    await expect(describeFolder(out, { json: true })).rejects.toThrow(`${name} is not what card.json`);
  }
});
