import { describe, expect, it } from 'vitest';
import { statistics } from '../../../../src/eval/index.ts';

describe('proportion', () => {
  it("gives Wilson's interval", () => {
    // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [some, of, low, high] of published) {
      const { share, interval } = statistics.proportion(some, of)!;
      expect(share).toBe(some / of);
      expect(interval[0]).toBeCloseTo(low, 4);
      expect(interval[1]).toBeCloseTo(high, 4);
    }
  });

  it('has nothing to say of none', () => {
    expect(statistics.proportion(0, 0)).toBeNull();
  });
});
