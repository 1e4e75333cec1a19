import { describe, expect, it } from 'vitest';
import { Rng } from '../../src/core/index.ts';
import { perturbationParts, type Perturbation, type Scene, type Slot } from '../../src/perturbations/index.ts';
import { page, tableOf } from './example.ts';

const text = page('docs/perturbations.md');
const bare = (cell = ''): string => cell.replaceAll('`', '');

const quoted = (start: string): string => {
  const line = text.split('\n').find((one) => one.startsWith(start)) ?? '';
  return line.slice(start.length).trim();
};

/** What a form of an operator makes of the specimen; a dash where it has none, or leaves the text as it stands. */
function made(operator: Perturbation | undefined, form: 'noisy' | 'twin', answer: string): string {
  const specimen = quoted('> ');
  const donor = quoted('>> ');
  const hit = { id: 'd1', title: 'Mellin', text: specimen, rank: 1, score: 1 };
  const slot: Slot = { hit, label: { kind: 'useful', from: 'verified', check: 'qrels', supports: ['d1'] } };
  const scene: Scene = {
    query: 'mellin',
    slots: [slot],
    answers: [[answer]],
    facts: [],
    knowledge: undefined,
    draw: () => ({ id: 'd2', title: 'Kelder', text: donor }),
    stranger: () => ({ id: 'd2', title: 'Kelder', text: donor }),
    rng: Rng.of(4).fork('card'),
  };
  const shown = operator?.scope === 'slot' ? operator[form]?.(slot, scene)?.passage.text : undefined;
  return shown === undefined || shown === specimen ? '-' : shown;
}

describe('docs/perturbations.md', () => {
  it('tells of every operator what a reader loses, and whether it has a twin', () => {
    const told = tableOf(text, 'operator').map(([name, expects, , , twin]) => [bare(name), expects, twin !== '-']);
    const known = Object.values(perturbationParts).map(({ name, expects, twin }) => [
      name,
      expects,
      twin !== undefined,
    ]);
    expect(told).toEqual(known);
  });

  it.each(tableOf(text, 'specimen').map(([name, answer, ...forms]) => [bare(name), bare(answer), forms] as const))(
    'shows what %s makes of an answer, here %s',
    (name, answer, forms) => {
      const operator = perturbationParts[name];
      expect([made(operator, 'noisy', answer), made(operator, 'twin', answer)]).toEqual(forms);
    },
  );

  it('shows every operator that falls on a hit and needs no generated world', () => {
    const shown = new Set(tableOf(text, 'specimen').map(([name]) => bare(name)));
    const all = Object.values(perturbationParts).filter(
      ({ scope, needs }) => scope === 'slot' && needs !== 'knowledge',
    );
    expect([...shown]).toEqual(all.map(({ name }) => name));
  });
});
