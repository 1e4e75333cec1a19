import { describe, expect, it } from 'vitest';
import { isFailure, Rng, type Answer, type Gold, type Knowledge, type Request } from '../../../src/core/index.ts';
import { bm25, searchService, type Query, type Retriever } from '../../../src/retrievers/index.ts';
import { corpusOf, settled } from './passages.ts';

const retriever = bm25(corpusOf(['cat one', 'cat two', 'cat three', 'cat four']));
const never = new AbortController().signal;

function request(query: unknown, gold?: Gold): Request {
  const task = { id: 't', question: '?' };
  return { input: { query: String(query), k: 4 }, task, gold, seed: 1, turn: 0, options: {}, rng: Rng.of(1) };
}

async function ask(gold?: Gold, from: Retriever = retriever): Promise<Answer> {
  const answer = await searchService(from).run([request('cat', gold)], never)[0];
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

async function labels(gold: Omit<Gold, 'answers'>): Promise<unknown> {
  const answer = await ask({ answers: ['x'], ...gold });
  return isFailure(answer) ? answer : answer.truth?.labels;
}

const noise = { kind: 'weak-noise', from: 'verified', check: 'qrels' };
const useful = (...supports: string[]): object => ({ kind: 'useful', from: 'verified', check: 'qrels', supports });

const fact = (id: string, ...passageIds: string[]) => ({ id, subject: 's', relation: 'r', object: 'o', passageIds });

const unknown = () => undefined;
const knowledge: Knowledge = {
  stated: unknown,
  alike: unknown,
  namesake: unknown,
  other: unknown,
  former: unknown,
  retell: unknown,
};

describe('searchService labels', () => {
  it('what was judged relevant, in any grade, as useful', async () => {
    expect(await labels({ relevance: { p1: 1, p2: 3 } })).toEqual({ p1: useful('p1'), p2: useful('p2') });
    expect(await labels({ passageIds: ['p3'] })).toEqual({ p3: useful('p3') });
  });

  it('with the gold facts that the passage states', async () => {
    expect(await labels({ passageIds: ['p1', 'p2'], facts: [fact('f1', 'p1'), fact('f2', 'p1', 'p2')] })).toEqual({
      p1: useful('p1', 'f1', 'f2'),
      p2: useful('p2', 'f2'),
    });
  });

  it('what was judged irrelevant as weak noise', async () => {
    expect(await labels({ relevance: { p1: 1, p2: 0 } })).toEqual({ p1: useful('p1'), p2: noise });
  });

  it('what nobody judged with nothing, unless the judgements are complete', async () => {
    expect(await labels({ relevance: { p1: 1 }, relevanceComplete: false })).toEqual({ p1: useful('p1') });
    expect(await labels({ relevance: { p1: 1 }, relevanceComplete: true })).toEqual({
      p1: useful('p1'),
      p2: noise,
      p3: noise,
      p4: noise,
    });
  });

  it('by construction in a generated corpus, for a task that names its facts: then every passage is known', async () => {
    const service = searchService(retriever, { knowledge });
    const gold = { answers: ['x'], passageIds: ['p1'], facts: [fact('f1', 'p1'), fact('f2', 'p2')] };
    expect(await service.run([request('cat', gold)], never)[0]).toMatchObject({
      truth: {
        labels: {
          p1: { kind: 'useful', from: 'construction', supports: ['p1', 'f1'] },
          p2: { kind: 'useful', from: 'construction', supports: ['p2', 'f2'] },
          p3: { kind: 'weak-noise', from: 'construction' },
          p4: { kind: 'weak-noise', from: 'construction' },
        },
      },
    });
    const unanswerable = { answers: [], facts: [] };
    expect(await service.run([request('cat', unanswerable)], never)[0]).toMatchObject({
      truth: { labels: { p1: { kind: 'weak-noise', from: 'construction' } } },
    });
  });

  it('by its judgements for a task that somebody else wrote over a generated corpus', async () => {
    const service = searchService(retriever, { knowledge });
    expect(await service.run([request('cat', { answers: ['x'], passageIds: ['p3'] })], never)[0]).toMatchObject({
      truth: { labels: { p3: useful('p3') } },
    });
  });

  it('ids that every object has like any other', async () => {
    const odd = bm25(corpusOf(['constructor', '__proto__', 'toString'].map((id) => ({ id, text: 'cat' }))));
    const unjudged = await ask({ answers: [], relevance: {} }, odd);
    expect(unjudged).toMatchObject({ truth: { labels: {} } });
    expect(isFailure(unjudged) ? null : Object.keys(unjudged.truth?.labels ?? {})).toEqual([]);
    const complete = await ask({ answers: [], relevanceComplete: true }, odd);
    expect(isFailure(complete) ? null : Object.keys(complete.truth?.labels ?? {})).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });
});

describe('searchService', () => {
  it('keeps labels out of the value', async () => {
    const gold = { answers: ['x'], relevance: { p1: 1, p2: 0 } };
    const answer = await ask(gold);
    const hits = retriever.search([{ text: 'cat', k: 4 }])[0];
    expect(answer).toMatchObject({ value: hits });
    expect(JSON.stringify(isFailure(answer) ? null : answer.value)).not.toMatch(/noise|useful|qrels/);
    expect(await ask()).toEqual({ value: hits, truth: undefined });
  });

  it('asks the retriever once for a batch, and labels each place by its own gold', async () => {
    const batches: (readonly Query[])[] = [];
    const service = searchService({
      name: 'watched',
      timeoutMs: 70,
      search: (batch) => {
        batches.push(batch);
        return batch.map(async (query) => (await retriever.search([query])[0]) ?? []);
      },
    });
    const golds: Gold[] = [
      { answers: [], passageIds: ['p1'] },
      { answers: [], passageIds: ['p2'] },
    ];
    const answers = await settled(
      service.run(
        golds.map((gold) => request('cat', gold)),
        never,
      ),
    );
    expect(batches).toEqual([
      [
        { text: 'cat', k: 4 },
        { text: 'cat', k: 4 },
      ],
    ]);
    expect(answers).toMatchObject([
      { truth: { labels: { p1: useful('p1') } } },
      { truth: { labels: { p2: useful('p2') } } },
    ]);
    expect(service).toMatchObject({ name: 'watched', timeoutMs: 70, seesGold: true });
  });

  it('passes failures on, and calls an empty place one', async () => {
    const failure = { code: 'unavailable' as const, message: 'down' };
    const failing: Retriever = { name: 'down', search: (batch) => batch.map(() => ({ failure })) };
    expect(await ask({ answers: [] }, failing)).toEqual({ failure });
    expect(await ask({ answers: [] }, { name: 'lazy', search: () => [] })).toMatchObject({
      failure: { code: 'unparsable' },
    });
  });

  it('refuses what is no query, by name', () => {
    const bad = { ...request('cat'), input: { query: 'cat', k: 0 } };
    expect(() => searchService(retriever).run([bad], never)).toThrow(/search: parameter "k"/);
  });
});

describe('hits that are none', () => {
  it.each([
    [[{ id: 'p1', score: 1, rank: 1 }], 'hit "p1" has no text'],
    [[{ text: 'x', score: 1, rank: 1 }], 'hit 0 has no id'],
    [[{ id: 'p1', text: 'x', score: Number.NaN, rank: 1 }], 'hit "p1" has no score or no rank'],
    [5, 'it found no list of hits'],
  ])('fail with the name of the retriever: %j', (found, message) => {
    const service = searchService({ name: 'toy', search: () => [found as never] });
    const request = {
      input: { query: 'x', k: 1 },
      task: { id: 't', question: '?' },
      seed: 0,
      turn: 0,
      options: {},
      rng: Rng.of(0),
    };
    const [answer] = service.run([request], new AbortController().signal);
    expect(answer).toEqual({ failure: { code: 'unparsable', message: `retriever toy: ${message}` } });
  });
});
