import { describe, expect, it } from 'vitest';
import { bm25, recorded, recording, type Retriever } from '../../../src/retrievers/index.ts';
import { corpusOf, hitsFor } from './passages.ts';

const live = bm25(corpusOf(['a cat', 'a dog', 'a cat and a dog', 'cats']));

describe('recording', () => {
  it('passes hits on as they are and keeps them with what was asked', async () => {
    const { retriever, recordings } = recording(live);
    const hits = await hitsFor(retriever, 'cat', 2);
    expect(hits).toEqual(await hitsFor(live, 'cat', 2));
    expect(recordings).toEqual([{ query: 'cat', k: 2, hits }]);
  });

  it('keeps answers that come later, and no failures', async () => {
    const slow: Retriever = {
      name: 'slow',
      timeoutMs: 50,
      search: (batch) =>
        batch.map(async ({ text }) =>
          text === 'down' ? { failure: { code: 'unavailable', message: 'down' } } : hitsFor(live, text),
        ),
    };
    const { retriever, recordings } = recording(slow);
    await hitsFor(retriever, 'cat');
    await expect(hitsFor(retriever, 'down')).rejects.toThrow('down');
    expect(recordings.map((one) => one.query)).toEqual(['cat']);
    expect(retriever.timeoutMs).toBe(50);
  });
});

describe('recorded', () => {
  it('answers as was recorded, and with the first of more', async () => {
    const { retriever, recordings } = recording(live);
    await hitsFor(retriever, 'cat', 1);
    await hitsFor(retriever, 'cat', 3);
    const again = recorded(recordings);
    for (const k of [1, 2, 3]) expect(await hitsFor(again, 'cat', k)).toEqual(await hitsFor(live, 'cat', k));
  });

  it('knows that there was no more where fewer came than were wanted', async () => {
    const { retriever, recordings } = recording(live);
    await hitsFor(retriever, 'dog', 5);
    expect(await hitsFor(recorded(recordings), 'dog', 50)).toEqual(await hitsFor(live, 'dog', 50));
  });

  it('fails for what was not recorded, and names it', async () => {
    const again = recorded([{ query: 'cat', k: 1, hits: await hitsFor(live, 'cat', 1) }]);
    expect(again.search([{ text: 'cow', k: 1 }])).toEqual([
      { failure: { code: 'unavailable', message: 'no recording of 1 hits for the query "cow"' } },
    ]);
    await expect(hitsFor(again, 'cat', 2)).rejects.toThrow('no recording of 2 hits for the query "cat"');
  });
});
