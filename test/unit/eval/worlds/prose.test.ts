import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../src/core/index.ts';
import { proseReport } from '../../../../src/eval/index.ts';

const passages = (texts: readonly string[]) => texts.map((text, at) => ({ id: `p${at}`, text }));
const report = (...texts: readonly string[]) => proseReport(passages(texts), Rng.of(1));

describe('prose report', () => {
  it('counts distinct four-grams of words and marks inside articles', () => {
    // 8 tokens, 5 four-grams of which "a b a b" stands twice: a b a b | b a b a | a b a b | b a b . | a b . c
    expect(report('a b a b a b. c')).toMatchObject({ tokens: 8, fourGrams: 4 / 5, wordFourGrams: 3 / 4 });
    // nothing crosses from one article into the next
    expect(report('one two', 'three four').fourGrams).toBe(1);
  });

  it('masks names and numbers, so that filled forms are found out', () => {
    const forms = ['Ada Voss', 'Brun', 'Marl Ost Ferry'].map((name, at) => `In ${1200 + at} ${name} left Harrow. `);
    const varied = 'They came in with nothing. Nobody left for the town of Marl.';
    expect(report(forms.join('')).repeatedSkeletons).toBe(1);
    expect(report(forms.join(''), varied).repeatedSkeletons).toBe(3 / 5);
    expect(report(forms.join(''), varied).commonest.skeletons).toStrictEqual([{ text: 'in @ left @ .', count: 3 }]);
  });

  it('takes a word that begins a sentence for a common one only where the text writes it small', () => {
    const { commonest } = report('Later Ada left. Later Brun left. It was later than Marl.');
    expect(commonest.skeletons).toStrictEqual([{ text: 'later @ left .', count: 2 }]);
    expect(report('Later Ada left. Ada Brun left.').commonest.skeletons).toStrictEqual([
      { text: '@ left .', count: 2 },
    ]);
  });

  it('takes headings and initials for no sentences', () => {
    expect(report('Plot. J. R. Voss left the town.').sentences).toBe(1);
  });

  it('stops at 100,000 tokens and 5,000 sentences', () => {
    const long = Array.from({ length: 60_000 }, (_, at) => `Word ${at} came late.`).join(' ');
    expect(report(long)).toMatchObject({ tokens: 100_000, sentences: 5000 });
  });

  it('tells the lengths of articles', () => {
    const { words } = report(...Array.from({ length: 101 }, (_, at) => 'word '.repeat(at + 1)));
    expect(words).toStrictEqual({ p5: 6, median: 51, p95: 96 });
  });
});
