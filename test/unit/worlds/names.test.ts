import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { namesFor, type NameUse } from '../../../src/worlds/names.ts';

const uses: readonly NameUse[] = ['first', 'family', 'place', 'water'];

describe('namesFor', () => {
  it('never gives a name twice, on any island', () => {
    const drawn = namesFor(10, Rng.of(3)).flatMap((names) =>
      Array.from({ length: 60 }, (_, at) => names.draw(uses[at % 4] ?? 'first')),
    );
    expect(new Set(drawn).size).toBe(600);
  });

  it('gives twins that share their first half and differ in their ending', () => {
    const [names] = namesFor(1, Rng.of(3));
    const [one, other] = names?.twins('place') ?? ['', ''];
    expect(one).not.toBe(other);
    expect(one.slice(0, 3)).toBe(other.slice(0, 3));
  });

  it('says when the sounds are used up, instead of repeating itself', () => {
    const [names] = namesFor(1, Rng.of(3));
    const exhaust = (): void => {
      for (let at = 0; at < 10_000; at += 1) names?.draw('first');
    };
    expect(exhaust).toThrow(RangeError);
  });
});
