import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exp, ln, lnSingle, power } from '../../../src/core/index.ts';

/** Function, arguments, the double nearest to the true value, and the rest: by Python's decimal, with 70 digits. */
type Row = readonly ['ln' | 'exp' | 'power', number, number | null, number, number];

const table = JSON.parse(readFileSync(new URL('real-table.json', import.meta.url), 'utf8')) as readonly Row[];

const valueOf = ([name, x, y]: Row): number => (name === 'ln' ? ln(x) : name === 'exp' ? exp(x) : power(x, y ?? NaN));

/** The distance to the next larger double. */
function ulp(x: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(x));
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0) - Math.abs(x);
}

describe.each(['ln', 'exp', 'power'] as const)('%s', (name) => {
  it('is within 1 unit in the last place of the true value', () => {
    const rows = table.filter(([one]) => one === name);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const [, , , nearest, rest] = row;
      // the rest of a subnormal value is no double any more, so half a unit is all that can be told
      const error = Math.abs(valueOf(row) - nearest - rest) / ulp(nearest);
      expect(error, JSON.stringify(row)).toBeLessThanOrEqual(1);
    }
  });
});

describe('at the edges', () => {
  it.each([
    ['ln 0', ln(0), -Infinity],
    ['ln below 0', ln(-1), NaN],
    ['ln of infinity', ln(Infinity), Infinity],
    ['ln of no number', ln(NaN), NaN],
    ['ln 1', ln(1), 0],
    ['e^0', exp(0), 1],
    ['e^710', exp(710), Infinity],
    ['e^-746', exp(-746), 0],
    ['e^-745, the smallest of all', exp(-745), 5e-324],
    ['e to no number', exp(NaN), NaN],
    ['x^0', power(7, 0), 1],
    ['0^2', power(0, 2), 0],
    ['0^-2', power(0, -2), Infinity],
    ['1^x', power(1, 1e300), 1],
    ['a power below 0', power(-2, 2), NaN],
    ['a power that overflows', power(1e300, 1e10), Infinity],
    ['a power that vanishes', power(1e-300, 1e300), 0],
  ])('%s', (_, value, expected) => {
    expect(value).toBe(expected);
  });
});

it('powers of two and roots come out exact', () => {
  for (let exponent = -1000; exponent <= 1000; exponent += 8) expect(power(2, exponent) * power(2, -exponent)).toBe(1);
  expect([power(4, 0.5), power(9, 0.5), power(2, 10), exp(ln(8) / 3)]).toEqual([2, 3, 1024, 2]);
});

it('a single logarithm is the rounded one', () => {
  for (const x of [1.5, 2, 1e-3, 12345.678]) expect(lnSingle(x)).toBe(Math.fround(ln(x)));
});
