import { describe, expect, it } from 'vitest';
import { curriculumParts } from '../../src/curricula/index.ts';
import { perturbationParts } from '../../src/perturbations/index.ts';
import { keysOf, retrievers } from '../../src/index.ts';
import { promptStyles } from '../../src/retrievers/simulation/prompt-style.ts';
import { blocksOf, page, printedBy, tableOf } from './example.ts';

const text = page('docs/noise.md');
const code = (name: string): string => `\`${name}\``;

/** The parameters of a retriever or a search service. */
function paramsOf(name: string): readonly string[] {
  const part = { ...retrievers.retrieverParts, ...retrievers.serviceParts }[name];
  return part === undefined ? expect.unreachable(`no retriever ${name}`) : keysOf(part.params);
}

describe('docs/noise.md', () => {
  it('lists every operator as its card has it', () => {
    const rows = Object.entries(perturbationParts).map(([name, { says, causes, keepsSupport, needs, scope }]) => [
      code(name),
      says,
      causes === 'none' ? 'none' : code(causes),
      keepsSupport ? 'yes' : 'no',
      needs,
      scope === 'slot' ? 'a hit' : 'the list',
    ]);
    expect(tableOf(text, 'operator')).toEqual(rows);
  });

  it('lists every curriculum', () => {
    expect(tableOf(text, 'curriculum')).toEqual(
      Object.entries(curriculumParts).map(([name, { says }]) => [code(name), says]),
    );
  });

  it('tells every parameter of degraded and of what fails on purpose', () => {
    const told = tableOf(text, 'parameter of `degraded`').map(([name]) => name);
    expect(told).toEqual(paramsOf('degraded').map(code));
    for (const [name = '', , params = ''] of tableOf(text, 'retriever')) {
      expect(params.match(/\w+/g) ?? [], name).toEqual(paramsOf(name.replaceAll('`', '')));
    }
  });

  it('tells of every style of prompts who sees the gold', () => {
    const rows = Object.entries(promptStyles).map(([name, { shows, tells }]) => [
      code(name),
      shows,
      tells.useful,
      tells.noisy,
    ]);
    expect(tableOf(text, 'style')).toEqual(rows);
  });

  it.each(blocksOf(text, 'ts').map((block) => [block]))('shows a program that runs as it stands', (program) => {
    const whole = program.startsWith('import') ? program : `import { makeEnv } from 'foragym';\n${program}`;
    const printed = printedBy(whole);
    if (program.includes('console.log')) expect(printed).toMatch(/kind: '[\w-]+'/);
  });
});
