import { describe, expect, it } from 'vitest';
import { Rng, type Hit } from '../../../../src/core/index.ts';
import { formProbe, type Shown } from '../../../../src/eval/index.ts';

const words = 'a quiet miller of the old town kept nine grey geese by his narrow bridge until the long winter'.split(
  ' ',
);

/** Articles of 5 to 14 sentences of 5 to 20 words, some with a name, a comma, or a year. */
function articles(rng: Rng, count: number): readonly Hit[] {
  return Array.from({ length: count }, (_, at) => {
    const own = rng.fork('article', at);
    const sentences = Array.from({ length: own.int(5, 14) }, () => {
      const said = Array.from({ length: own.int(5, 20) }, () => own.pick(words));
      const name = own.next() < 0.5 ? 'Ada ' : '';
      const year = own.next() < 0.3 ? `, in ${own.int(1000, 1999)}` : '';
      return `${name}${said.join(' ')}${year}.`;
    });
    return {
      id: `p${own.int(10_000, 99_999)}`,
      title: own.pick(words),
      text: sentences.join(' '),
      rank: own.int(1, 5),
      score: 1,
    };
  });
}

const shown = (hits: readonly Hit[]): readonly Shown[] => hits.map((hit) => ({ hit, scoreGap: 0 }));
const changed = (hits: readonly Hit[], change: (hit: Hit) => Partial<Hit>): readonly Shown[] =>
  shown(hits.map((hit) => ({ ...hit, ...change(hit) })));

const lastTenthCut = ({ text }: Hit) => ({ text: text.slice(0, Math.floor(text.length * 0.9)) });

const SIDE = 1500;
const all = articles(Rng.of(5), 2 * SIDE);
const [noisy, useful] = [all.slice(0, SIDE), all.slice(SIDE)];
const upperOf = (side: readonly Shown[]) => formProbe({ noisy: side, useful: shown(useful) }, Rng.of(1)).interval[1];

describe('form probe', () => {
  it('tells two halves of one kind apart no better than by chance', () => {
    const { auc, interval } = formProbe({ noisy: shown(noisy), useful: shown(useful) }, Rng.of(1));
    expect(auc).toBeGreaterThan(0.46);
    expect(interval[1]).toBeLessThan(0.55);
  });

  it('sees that a last tenth was cut where nothing is cut on the other side', () => {
    expect(upperOf(changed(noisy, lastTenthCut))).toBeGreaterThan(0.55);
  });

  it.each<[string, (hit: Hit) => Partial<Hit>]>([
    ['a doubled sentence', ({ text }) => ({ text: `${text} ${text.slice(0, text.indexOf('.') + 1)}` })],
    ['a year in front', ({ text }) => ({ text: `As of 1204, ${text}` })],
    ['a title that is gone', () => ({ title: undefined })],
    ['a longer title', ({ title }) => ({ title: `${title} of Ost` })],
    ['an id of another shape', ({ id }) => ({ id: `${id}-copy` })],
    ['a worse rank', ({ rank }) => ({ rank: rank + 1 })],
  ])('sees %s', (_, change) => {
    expect(upperOf(changed(noisy, change))).toBeGreaterThan(0.55);
  });

  it('sees a gap in the scores', () => {
    const gap = noisy.map((hit) => ({ hit, scoreGap: 0.5 }));
    expect(upperOf(gap)).toBeGreaterThan(0.9);
  });

  it('gives an interval that holds what is true nineteen times in twenty', () => {
    // rank is the one feature that differs, 2..10 against 1..9: of 81 pairs 45 are above and 8 equal
    const truth = 49 / 81;
    const plain: Hit = { id: 'p', title: 't', text: 'One.', rank: 1, score: 1 };
    const ranked = (rng: Rng, from: number) =>
      Array.from({ length: 100 }, () => ({ hit: { ...plain, rank: rng.int(from, from + 8) }, scoreGap: 0 }));
    const held = Array.from({ length: 100 }, (_, draw) => {
      const rng = Rng.of(draw);
      const sides = { noisy: ranked(rng.fork('noisy'), 2), useful: ranked(rng.fork('useful'), 1) };
      const [low, high] = formProbe(sides, rng).interval;
      return low <= truth && truth <= high;
    });
    expect(held.filter(Boolean).length).toBeGreaterThan(89);
  });
});
