import { describe, expect, it } from 'vitest';
import { isLinear, worstGrowth } from '../../src/conformance/growth.ts';
import {
  analyse,
  clean,
  isSilentOn,
  lowerCase,
  normaliseAnswer,
  sentencesOf,
  spansOf,
  wantedOf,
  wellFormed,
} from '../../src/text/index.ts';

/** What careless reading of text trips over, one a line; each is repeated to half a million units. */
const families: readonly string[] = [
  'x',
  'the ',
  'a an the ',
  ' \n\t\u00a0',
  '!?.,;:',
  "'s",
  'Σ',
  "Σ'",
  "'\u00ad\u0301ʰ",
  "ΑΣ'''''''''",
  'İ',
  '\ud800',
  '\u200b\u202e',
  'yyyyyyyyyiyyyyyyying ',
  'aeaeaeaeateateateateation ',
  '東京',
  'αa',
  '1.2,3',
  'Ｐ！　',
];

const wanted = wantedOf(['y y y', 'x 2', 'x x x 1.2']) ?? { spellings: [], traces: new Set<string>(), beginnings: [] };

describe('functions of text', () => {
  it.each<[string, (text: string) => unknown]>([
    ['lowerCase', lowerCase],
    ['clean', clean],
    ['wellFormed', wellFormed],
    ['normaliseAnswer', normaliseAnswer],
    ['analyse', analyse],
    ['sentencesOf', sentencesOf],
    ['spansOf', (text) => spansOf(text, wanted)],
    ['isSilentOn', (text) => isSilentOn(text, wanted)],
  ])('%s takes time in proportion to its text', (_name, work) => {
    const worst = worstGrowth(work, families);
    expect(worst, JSON.stringify(worst)).toSatisfy(isLinear);
  });
});
