import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { declare } from '../../../src/cli/commands/play.ts';
import { declare as declareRun } from '../../../src/cli/commands/run.ts';
import { messageOf } from '../../../src/core/index.ts';

const zeroSearch = ['foragym/zero-search-v1', '--set', 'retriever.noise=exponential'];
let folder = '';
let printed = '';
let told = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-play-'));
  printed = '';
  told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((told += String(text)), true));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function called(command: 'play' | 'run', line: readonly string[], turns: readonly string[] = []): Promise<void> {
  const program = new Command(command).argument('[env]').exitOverride();
  (command === 'play' ? declare : declareRun)(program);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(
    Object.assign(Readable.from(turns.map((turn) => `${turn}\n`)), { isTTY: false }) as never,
  );
  await program.parseAsync(['node', 'foragym', ...line]);
}

/** What the command refused with. */
async function refused(command: 'play' | 'run', line: readonly string[]): Promise<string> {
  return called(command, line).then(
    () => 'nothing',
    (thrown: unknown) => messageOf(thrown),
  );
}

describe('play --reset', () => {
  it('tells the reset what a curriculum follows, and the log keeps it', async () => {
    const out = join(folder, 'played.jsonl');
    const line = [...zeroSearch, '--seed', '7', '--reset', 'step=120', '--out', out];
    await called('play', line, ['search Lilascea Pump', 'unknown']);
    const [first = ''] = readFileSync(out, 'utf8').split('\n');
    expect(JSON.parse(first).log.options).toEqual({ step: 120 });
    expect(printed).toContain('Doc 1:');
  });

  it.each([
    [
      'a curriculum where nobody can tell it the step',
      ['--set', 'retriever=degraded', '--set', 'retriever.noise=exponential'],
      'options are taken by foragym/zero-search-v1',
    ],
    ['a step that is not told', zeroSearch, 'as foragym run and play do with --reset step='],
    ['a misspelt option', [...zeroSearch, '--reset', 'stp=1'], 'did you mean "step"?'],
    ['a value out of range', [...zeroSearch, '--reset', 'step=-1'], 'parameter "step"'],
    ['an option without a value', [...zeroSearch, '--reset', 'step'], 'write key=value, such as step=120'],
    [
      'an option of an environment that takes none',
      ['--reset', 'step=1'],
      'takes no options at reset, and was told step',
    ],
  ])('refuses %s as run does, before a question is shown', async (_, line, message) => {
    const said = await refused('play', line);
    expect(said).toContain(message);
    expect(said).toBe(await refused('run', [...line, '--quiet', '--out', join(folder, 'run.jsonl')]));
    expect(printed).toBe('');
  });
});

describe('without a seed', () => {
  it('tells a line that plays the same question in the same world', async () => {
    const { argv } = process;
    process.argv = ['node', 'foragym', 'play', ...zeroSearch, '--reset', 'step=120'];
    await called('play', [...zeroSearch, '--reset', 'step=120'], ['unknown']);
    process.argv = argv;
    expect(told).toMatch(
      /npx foragym play foragym\/zero-search-v1 --set retriever.noise=exponential --reset step=120 --task \S+ --seed \d+\n/,
    );
  });
});
