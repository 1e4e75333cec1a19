import { describe, expect, it } from 'vitest';
import { ForagymError, type Corpus } from '../../../src/core/index.ts';
import { bm25, retrieverParts, type Bm25Params } from '../../../src/retrievers/index.ts';
import { corpusOf, hitsFor, idsFor } from './passages.ts';

const films = corpusOf([
  { id: 'alien', title: 'Alien', text: 'A crew meets an alien aboard a ship in deep space.' },
  { id: 'moby', title: 'Moby Dick', text: 'A captain hunts a white whale from his ship.' },
  { id: 'solaris', title: 'Solaris', text: 'A scientist meets his dead wife on a station above an ocean.' },
  { id: 'whale-rider', title: 'Whale Rider', text: 'A girl wants to lead her people and rides a whale.' },
  { id: 'ocean-11', title: 'Eleven', text: 'Ocean, a thief, robs three casinos.' },
]);

const ranked = async (query: string, params?: Partial<Bm25Params>): Promise<readonly string[]> =>
  idsFor(bm25(films, params), query);

describe('bm25 ranks', () => {
  it.each([
    ['alien', ['alien'], 'only one passage holds the term'],
    ['whale', ['whale-rider', 'moby'], 'two occurrences beat one'],
    ['ship whale', ['moby', 'whale-rider', 'alien'], 'both terms beat two occurrences of one, and these beat one'],
    ['white ship', ['moby', 'alien'], 'the passage with the rare term comes first'],
    ['ocean', ['ocean-11', 'solaris'], 'one occurrence in the shorter passage counts more'],
    ['the WHALES, riding!', ['whale-rider', 'moby'], 'case, signs, endings and stop words do not count'],
    ['ship ocean ocean', ['ocean-11', 'solaris', 'alien', 'moby'], 'a term that the query repeats counts twice'],
    ['ship', ['alien', 'moby'], 'equal scores stand in the order of ids'],
    ['the of and', [], 'stop words find nothing'],
    ['submarine', [], 'a term that no passage holds finds nothing'],
    ['', [], 'nothing finds nothing'],
    ['\u0000 \ud800 ?!', [], 'neither does what holds no term'],
  ])('%j: %j, since %s', async (query, ids) => {
    expect(await ranked(query)).toEqual(ids);
  });

  it('scores as the formula does, worked out by hand', async () => {
    // N 3, df 2: idf = ln(1 + 1.5 / 2.5) = .470004; lengths 1, 2, 3, on average 2
    const hits = await hitsFor(bm25(corpusOf(['cat', 'dog dog', 'dog cat cat'])), 'cat');
    expect(hits).toEqual([
      // .470004 * 2 / (2 + .9 * (.6 + .4 * 3 / 2))
      { id: 'p3', title: undefined, text: 'dog cat cat', source: undefined, score: 0.3052, rank: 1 },
      // .470004 * 1 / (1 + .9 * (.6 + .4 * 1 / 2))
      { id: 'p1', title: undefined, text: 'cat', source: undefined, score: 0.2733, rank: 2 },
    ]);
  });
});

const scores = async (corpus: Corpus, titleWeight: number): Promise<readonly unknown[]> =>
  (await hitsFor(bm25(corpus, { titleWeight }), 'ocean whale rider')).map(({ id, score }) => [id, score]);

function refusal(params: object): string {
  try {
    bm25(films, params);
  } catch (error) {
    return error instanceof ForagymError ? `${error.code} ${error.message}` : 'not coded';
  }
  return 'accepted';
}

function nothingInside(): never {
  throw new Error('bm25 wraps nothing');
}

describe('bm25 parameters', () => {
  it('k1 0 counts a term once, however often it stands', async () => {
    const corpus = corpusOf(['cat', 'cat cat cat', 'dog']);
    expect(await idsFor(bm25(corpus, { k1: 0 }), 'cat')).toEqual(['p1', 'p2']);
    expect(await idsFor(bm25(corpus), 'cat')).toEqual(['p2', 'p1']);
  });

  it('b 0 looks at no length, b 1 in full', async () => {
    const corpus = corpusOf(['one two three four five six seven eight cat cat', 'cat']);
    expect(await idsFor(bm25(corpus, { b: 0 }), 'cat')).toEqual(['p1', 'p2']);
    expect(await idsFor(bm25(corpus, { b: 1 }), 'cat')).toEqual(['p2', 'p1']);
  });

  it('titleWeight counts the title as if it stood there so often; 0 leaves it out', async () => {
    expect(await ranked('rider eleven', { titleWeight: 0 })).toEqual([]);
    const thrice = films.passages.map(({ id, title = '', text }) => ({
      id,
      text: `${title} ${title} ${title} ${text}`,
    }));
    expect(await scores(films, 3)).toEqual(await scores(corpusOf(thrice), 1));
  });

  it('are refused by name when they are unknown or out of range', () => {
    expect(refusal({ k2: 1 })).toMatch(/^params\/unknown bm25: unknown parameter "k2"; did you mean "k1"\?/);
    expect(refusal({ b: 1.5 })).toMatch(/^params\/invalid bm25: parameter "b"/);
    expect(refusal({ k1: Number.POSITIVE_INFINITY })).toMatch(/^params\/invalid/);
    expect(refusal({ analyzer: 'german' })).toMatch(/^params\/invalid/);
  });
});

describe('bm25', () => {
  it('is on the shelf, with every parameter at its default', async () => {
    const part = retrieverParts['bm25'];
    const made = part?.make(
      { k1: 0.9, b: 0.4, titleWeight: 1, analyzer: 'english-porter-33' },
      { corpus: films, inner: nothingInside },
    );
    expect(await made?.search([{ text: 'whale', k: 2 }])[0]).toEqual(await hitsFor(bm25(films), 'whale', 2));
  });

  it('counts the first 256 terms of a query and no more', async () => {
    const filler = Array.from({ length: 255 }, (_, at) => `filler${at}`).join(' ');
    expect(await ranked(`${filler} whale alien`)).toEqual(['whale-rider', 'moby']);
  });

  it('builds one index for a corpus and its parameters, however many environments ask', () => {
    let reads = 0;
    const corpus: Corpus = {
      name: 'counted',
      hash: '',
      get passages() {
        reads += 1;
        return films.passages;
      },
    };
    bm25(corpus);
    const once = reads;
    bm25(corpus, { b: 0.4 });
    expect(reads).toBe(once);
    bm25(corpus, { b: 0.5 });
    expect(reads).toBeGreaterThan(once);
  });
});
