import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { describeFolder } from '../../../src/cli/describe-folder.ts';
import { systemClock } from '../../../src/core/index.ts';
import { writeWorld } from '../../../src/eval/index.ts';
import { encyclopaedia } from '../../../src/worlds/index.ts';

const root = mkdtempSync(join(tmpdir(), 'foragym-describe-'));

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

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
