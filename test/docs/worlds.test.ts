import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeNames, shapes, splitOf, usualQuestions, worldDefaults } from '../../src/worlds/index.ts';
import { foragym } from '../command-line.ts';
import { blocksOf, page, printedBy, tableOf } from './example.ts';

const text = page('docs/worlds.md');

describe('docs/worlds.md', () => {
  it('lists every shape as it describes itself', () => {
    expect(tableOf(text, 'shape')).toEqual(
      shapes.map(({ name, says, chance, together }) => [
        `\`${name}\``,
        says,
        String(chance),
        together === 2 ? 'yes' : 'no',
      ]),
    );
  });

  it('tells the defaults, the themes and where splits begin', () => {
    const defaults = Object.fromEntries(tableOf(text, 'option').map(([name = '', , value = '']) => [name, value]));
    expect(defaults['`--size`']).toBe(worldDefaults.size.toLocaleString('en'));
    expect(defaults['`--pool`']).toBe(String(worldDefaults.pool));
    expect(defaults['`--questions`']).toBe(`\`all=${usualQuestions.all}\``);
    expect(defaults['`--theme`']).toBe(`\`${worldDefaults.theme}\``);
    for (const theme of themeNames) expect(text).toContain(`\`${theme}\``);
    expect([3_999_999_999, 4_000_000_000, 4_100_000_000].map(splitOf)).toEqual(['train', 'dev', 'test']);
  });

  it('shows commands that run as they stand, one after the other', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'foragym-worlds-'));
    const [commands = ''] = blocksOf(text, 'sh');
    for (const line of commands.trimEnd().split('\n')) {
      const { exit, stderr, stdout } = foragym(line.split(' ').slice(1), { cwd });
      expect(exit, stderr).toBe(0);
      expect(stdout).toContain('my-world');
    }
  });

  it('shows a program that runs as it stands', () => {
    const [program = ''] = blocksOf(text, 'ts');
    const [question = '', ...rest] = printedBy(program).trim().split('\n');
    expect(question).toMatch(/^Question: \S/);
    expect(rest.at(-1)).toMatch(/^\S.* \d+$/);
  });
});
