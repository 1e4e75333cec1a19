import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { perturbationParts } from '../../../src/perturbations/index.ts';
import { inDrawnOrder, profileOf, totalOf } from '../../../src/retrievers/noise-profile.ts';

const nobodys = { name: 'letters' };
const names = (sort: readonly { readonly one: { readonly name: string } }[]): readonly string[] =>
  sort.map(({ one }) => one.name);

describe('the profile of noise', () => {
  it('sorts operators by what they fall on and whether they keep what a hit says', () => {
    const { losing, keeping, onLists } = profileOf(
      ['off-topic', 'padding', 'shuffle', 'truncation'],
      perturbationParts,
      nobodys,
    );
    expect(names(losing)).toEqual(['off-topic', 'truncation']);
    expect(names(keeping)).toEqual(['padding']);
    expect(names(onLists)).toEqual(['shuffle']);
    expect(totalOf([...losing, ...keeping, ...onLists])).toBe(1);
  });

  it('leaves out what has no share', () => {
    const { losing, keeping } = profileOf({ 'off-topic': 1, padding: 0 }, perturbationParts, nobodys);
    expect([...names(losing), ...names(keeping)]).toEqual(['off-topic']);
  });

  it.each([
    ['of-topic', 'perturbation/unknown', 'off-topic'],
    [['off-topic', 'off-topic'], 'params/invalid', 'twice'],
    [{ 'off-topic': 0.5 }, 'params/invalid', '0.5'],
    [['stale'], 'perturbation/needs-knowledge', 'letters'],
  ])('refuses %j with %s', (operators, code, named) => {
    const made = (): unknown => profileOf(operators, perturbationParts, nobodys);
    expect(made).toThrow(expect.objectContaining({ code, message: expect.stringContaining(named) }));
  });
});

describe('what is drawn in turn', () => {
  const among = [
    { one: 'often', share: 0.6 },
    { one: 'seldom', share: 0.1 },
    { one: 'never', share: 0 },
    { one: 'sometimes', share: 0.3 },
  ];

  it('comes first by its share, and second by its share among the rest', () => {
    const draws = 20_000;
    const orders = Array.from({ length: draws }, (_, at) => [...inDrawnOrder(among, Rng.of(5).fork('order', at))]);
    const first = (name: string): number => orders.filter(([one]) => one === name).length / draws;
    expect(Math.abs(first('often') - 0.6)).toBeLessThan(0.015);
    expect(Math.abs(first('seldom') - 0.1)).toBeLessThan(0.01);
    expect(first('never')).toBe(0);
    const after = orders.filter(([one]) => one === 'often').map(([, second]) => second);
    expect(Math.abs(after.filter((one) => one === 'sometimes').length / after.length - 0.75)).toBeLessThan(0.02);
  });

  it('names each once', () => {
    expect([...inDrawnOrder(among, Rng.of(7))].toSorted()).toEqual(['never', 'often', 'seldom', 'sometimes']);
  });
});
