import { describe, expect, it } from 'vitest';
import { askedFor, bareName, evidenceOf } from '../../../../src/retrievers/simulation/evidence.ts';
import { simulatedQuery } from '../../../../src/retrievers/simulation/simulated-query.ts';
import { birthplace, island } from './island.ts';

const passageOf = (id: string) => island.passages.find((passage) => passage.id === id);
const { question } = birthplace.task;
const asked = (query: string, gold = birthplace.gold): readonly string[] =>
  askedFor(simulatedQuery(query), evidenceOf(gold, passageOf), { question }).map(({ id }) => id);

describe('evidenceOf', () => {
  it('names facts with the passage that tells them, and gold passages without facts where the corpus has them', () => {
    const gold = {
      ...birthplace.gold,
      passageIds: ['ferry', 'quill', 'moss', 'nowhere'],
      relevance: { bees: 2, lamp: 0 },
    };
    const found = evidenceOf(gold, passageOf);
    expect(found.map(({ id }) => id)).toEqual(['ferry:author', 'quill:birthplace', 'moss', 'bees']);
    expect(found.map(({ passage }) => passage?.id)).toEqual(['ferry', 'quill', 'moss', 'bees']);
  });
});

describe('askedFor', () => {
  it('takes more than half of the words of a name, in any form', () => {
    expect(asked('who wrote the Kettle Ferry?')).toEqual(['ferry:author']);
    expect(asked('kettle FERRIES')).toEqual(['ferry:author']);
    for (const half of ['Ada', 'Quill', 'the Kettle', 'Ferry', 'a ballad']) expect(asked(half)).toEqual([]);
  });

  it('takes an object as well, but no number', () => {
    expect(asked('Ada Quill')).toEqual(['ferry:author', 'quill:birthplace']);
    expect(asked('Mossgate')).toEqual(['quill:birthplace']);
    const born = { id: 'born', subject: 'Ada Quill', relation: 'born', object: '1,002', passageIds: ['quill'] };
    expect(asked('1002', { answers: ['1002'], facts: [born] })).toEqual([]);
  });

  it('takes no object out of a list of many, unless the question names it, too', () => {
    const many = 'Coldwell Mossgate Harrowmere Tindale Eastry';
    expect(asked(many)).toEqual([]);
    const evidence = evidenceOf(birthplace.gold, passageOf);
    const given = { question: 'Which poet was born in Mossgate?' };
    expect(askedFor(simulatedQuery(many), evidence, given).map(({ id }) => id)).toEqual(['quill:birthplace']);
  });

  it('takes a relation where the passage is among those that share most words with the query', () => {
    const evidence = evidenceOf(birthplace.gold, passageOf);
    const ids = (found: readonly string[]) =>
      askedFor(simulatedQuery('birthplace of poets'), evidence, { question, found: new Set(found) }).map(
        ({ id }) => id,
      );
    expect(ids([])).toEqual([]);
    expect(ids(['ferry', 'quill'])).toEqual(['quill:birthplace']);
  });

  it('puts first what it names the relation of', () => {
    const [first, second] = birthplace.gold.facts ?? [];
    const facts = [first, second].flatMap((fact) => (fact === undefined ? [] : [{ ...fact, subject: 'Ada Quill' }]));
    const gold = { ...birthplace.gold, facts };
    expect(asked('Ada Quill', gold)).toEqual(['ferry:author', 'quill:birthplace']);
    expect(asked('birthplace of Ada Quill', gold)).toEqual(['quill:birthplace', 'ferry:author']);
  });

  it('takes a passage by its title, and one without a title by what stands in it', () => {
    const gold = { answers: ['x'], passageIds: ['lamp', 'bare'] };
    const bare = { id: 'bare', text: 'A ferry crosses the sound twice a day.' };
    const ids = (query: string) =>
      askedFor(
        simulatedQuery(query),
        evidenceOf(gold, (id) => (id === 'bare' ? bare : passageOf(id))),
        { question },
      ).map(({ id }) => id);
    expect(ids('Kettle Lamp')).toEqual(['lamp']);
    expect(ids('ferry across the sound')).toEqual(['bare']);
    expect(ids('write the answer')).toEqual([]);
  });
});

describe('bareName', () => {
  it('leaves out what tells namesakes apart, and nothing else', () => {
    expect(bareName('Oda Fenn (painter)')).toBe('Oda Fenn');
    expect(bareName('(Untitled)')).toBe('(Untitled)');
    expect(bareName('A (very) long name')).toBe('A (very) long name');
  });
});
