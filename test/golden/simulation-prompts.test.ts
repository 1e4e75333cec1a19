// What writers are asked, style by style and mode by mode: to be read, and never changed by accident.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isFailure } from '../../src/core/index.ts';
import { constant } from '../../src/curricula/index.ts';
import { simulatedBy, type PromptStyleName } from '../../src/retrievers/index.ts';
import { answerTo, birthplace, requestFor } from '../unit/retrievers/simulation/island.ts';

const folder = fileURLToPath(new URL('./simulation-prompts/', import.meta.url));
const styles: readonly PromptStyleName[] = [
  'simulate-sft',
  'simulate-prompt',
  'simulate-sft:published',
  'simulate-prompt:published',
];
const cases = styles.flatMap((style) => (['useful', 'noisy'] as const).map((mode) => [style, mode] as const));

it.each(cases)('%s, %s', async (style, mode) => {
  let asked = '';
  const write = async ({ prompt }: { readonly prompt: string }): Promise<string> => {
    asked = prompt;
    return 'Doc 1: one';
  };
  const noise = constant({ noise: mode === 'noisy' ? 1 : 0 });
  const service = simulatedBy({ name: 'reading', timeoutMs: 1000, write }, { style, noise });
  expect(isFailure(await answerTo(service, requestFor(birthplace, 'where was Ada Quill born')))).toBe(false);
  const file = `${folder}${style.replace(':', '-')}-${mode}.txt`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, asked);
  expect(asked).toBe(readFileSync(file, 'utf8'));
});
