import { describe, expect, it } from 'vitest';
import { Rng, type Corpus, type Example, type Fact } from '../../../../src/core/index.ts';
import { worldReport } from '../../../../src/eval/index.ts';

const corpus: Corpus = {
  name: 'tiny',
  hash: '',
  passages: [
    { id: 'ost', title: 'Ost', text: 'Ost is a town. It was planned by Ada Voss, and makes lace.' },
    { id: 'ada', title: 'Ada Voss', text: 'Ada Voss was a baker, born in 1204.' },
    { id: 'marl', title: 'Marl', text: 'Marl is a town. It was planned by Brun Hode, and makes ropes.' },
    { id: 'brun', title: 'Brun Hode', text: 'Brun Hode was a miller, born in 1310.' },
    { id: 'ferry', title: 'Ferry', text: 'A ferry is a boat.' },
  ],
};

const fact = (passage: string, relation: string, object: string): Fact => ({
  id: `${passage}:${relation}`,
  subject: passage,
  relation,
  object,
  passageIds: [passage],
});

const bridge = (town: string, person: string, answers: readonly string[]): Example => ({
  task: { id: town, question: `When was the planner of ${town} born?`, shape: 'bridge-2' },
  gold: {
    answers,
    passageIds: [town.toLowerCase(), person],
    facts: [fact(town.toLowerCase(), 'planner', person), fact(person, 'born', answers[0] ?? '')],
  },
});

const twin = (subject: string, answer: 'yes' | 'no'): Example => ({
  task: { id: subject + answer, question: `Does ${subject} make lace?`, shape: 'yes-no', options: ['yes', 'no'] },
  gold: { answers: [answer], passageIds: [subject.toLowerCase()] },
});

const unanswerable = (town: string): Example => ({
  task: { id: `${town}-twin`, question: `What is the twin of ${town}?`, shape: 'unanswerable' },
  gold: { answers: [] },
});

const years = (town: string, year: string) => bridge(town, 'ada', [year]);

const which = (a: string, b: string): Example => ({
  task: {
    id: a + b,
    question: `Which was planned earlier, ${a} or ${b}?`,
    shape: 'comparison',
    options: ['Marl', 'Ost'],
  },
  gold: { answers: ['Ost'] },
});

const listed = (answers: readonly string[]): Example => ({
  task: { id: answers.join(), question: 'Who?', shape: 'list' },
  gold: { answers, mode: 'all' },
});

const shapeOf = async (shape: string, examples: readonly Example[], fitted?: readonly Example[]) => {
  const { shapes } = await worldReport({ corpus, examples, fitted, rng: Rng.of(1) });
  return shapes.find((one) => one.shape === shape)!;
};

describe('world report', () => {
  it('finds what one search finds, and the last passage apart', async () => {
    const far: Example = {
      task: { id: 'far', question: 'Ost planned lace?', shape: 'bridge-2' },
      gold: { answers: ['1310'], passageIds: ['ost', 'nowhere'] },
    };
    const { oneShot, hops } = await shapeOf('bridge-2', [bridge('Ost', 'ada', ['1204']), far]);
    expect(oneShot.allGold).toMatchObject({ share: 0.5, of: 2 });
    expect(oneShot.lastGold).toMatchObject({ share: 0.5 });
    expect(oneShot.recall).toMatchObject({ mean: 0.75 });
    expect(hops).toStrictEqual({ mean: 2, most: 2 });
  });

  it('asks nothing of the search where there is no gold passage', async () => {
    const { oneShot, hops } = await shapeOf('unanswerable', [unanswerable('Ost')]);
    expect(oneShot).toStrictEqual({ recall: null, allGold: null, lastGold: null });
    expect(hops.most).toBe(0);
  });

  it('sees an answer in the question and in passages that are no gold', async () => {
    const told: Example = {
      task: { id: 'told', question: 'Is Ost known for lace or ropes?', shape: 'leaky' },
      gold: { answers: ['LACE'], passageIds: ['ost'] },
    };
    const shown: Example = {
      task: { id: 'shown', question: 'What is Ost known for?', shape: 'leaky' },
      gold: { answers: ['no such thing'], aliases: [['ropes']], passageIds: ['ost'] },
    };
    const part: Example = {
      task: { id: 'part', question: 'Is Ost laced?', shape: 'leaky' },
      gold: { answers: ['lac'], passageIds: ['ost'] },
    };
    const { leakage } = await shapeOf('leaky', [told, shown, part]);
    expect(leakage.question).toMatchObject({ share: 1 / 3 });
    expect(leakage.distractors).toMatchObject({ share: 0 });
    const asked = { ...shown, task: { ...shown.task, question: 'What does the town of Marl make?' } };
    expect((await shapeOf('leaky', [asked])).leakage.distractors).toMatchObject({ share: 1 });
  });

  it('tells near distractors from passages at random', async () => {
    const { similarity } = await shapeOf(
      'bridge-1',
      Array.from({ length: 40 }, (_, at) => ({
        task: { id: `q${at}`, question: 'Which planned town makes lace?', shape: 'bridge-1' },
        gold: { answers: ['Ost'], passageIds: ['ost'] },
      })),
    );
    // Ost: ost ost town plan ada voss make lace = 7 terms; Marl shares town, plan, make of 7
    expect(similarity.nearest).toBeCloseTo(3 / 12, 1);
    expect(similarity.random).toBeGreaterThan(0);
  });
});

describe('guessers', () => {
  it('learn the commonest answer, by relation too', async () => {
    const fitted = [years('Ost', '1204'), years('Marl', '1204'), years('Brun', '1310')];
    const { guessers } = await shapeOf('bridge-2', [years('Ost', '1204'), years('Marl', '1310')], fitted);
    expect(guessers['best-constant']).toMatchObject({ share: 0.5, of: 2 });
    expect(guessers['relation-prior']).toMatchObject({ share: 0.5 });
  });

  it('are asked only about questions that they did not learn from', async () => {
    // every answer occurs once: who learns from what he is asked about knows it
    const apart = Array.from({ length: 20 }, (_, at) => bridge(`Town${at}`, 'ada', [`${1000 + at}`]));
    expect((await shapeOf('bridge-2', apart)).guessers['best-constant']).toMatchObject({ share: 0, of: 20 });
    expect((await shapeOf('bridge-2', apart, apart)).guessers['best-constant']).toMatchObject({ share: 0.05 });
  });

  it('stand at a half on twins, abstention included', async () => {
    const twins = ['Ost', 'Marl', 'Brun'].flatMap((town) => [twin(town, 'yes'), twin(town, 'no')]);
    const { guessers, chance } = await shapeOf('yes-no', twins, twins);
    expect(chance).toBe(0.5);
    expect(guessers['best-constant']).toMatchObject({ share: 0.5 });
    const open = [unanswerable('Ost'), bridge('Marl', 'brun', ['1310'])].map((one) => ({
      ...one,
      task: { ...one.task, shape: 'unanswerable' },
    }));
    const abstaining = await shapeOf('unanswerable', open, [unanswerable('Ost'), unanswerable('Marl')]);
    expect(abstaining.guessers['best-constant']).toMatchObject({ share: 0.5 });
  });

  it('have a chance that is no less than that of who always abstains', async () => {
    const apart = Array.from({ length: 10 }, (_, at) => bridge(`Town${at}`, 'ada', [`${1000 + at}`]));
    expect((await shapeOf('bridge-2', apart)).chance).toBeCloseTo(0.1);
    const twinned = [...apart, ...apart.map((_, at) => unanswerable(`Hamlet${at}`))].map((one) => ({
      ...one,
      task: { ...one.task, shape: 'false-premise' },
    }));
    expect((await shapeOf('false-premise', twinned)).chance).toBe(0.5);
    const either = Array.from({ length: 10 }, (_, at) => bridge(`Town${at}`, 'ada', [`${1000 + at}`, `${2000 + at}`]));
    expect((await shapeOf('bridge-2', either)).chance).toBeCloseTo(0.1);
  });

  it('name the first and the last choice in the order of the question, and the names of an open one', async () => {
    const closed = await shapeOf('comparison', [which('Ost', 'Marl'), which('Ost', 'Marl'), which('Marl', 'Ost')]);
    expect(closed.guessers['first-entity']).toMatchObject({ share: 2 / 3 });
    expect(closed.guessers['last-entity']).toMatchObject({ share: 1 / 3 });
    const open: Example = {
      task: { id: 'open', question: 'Ada Voss of Ost met someone. Whom did Ada meet in Marl Ferry?', shape: 'open' },
      gold: { answers: ['Marl Ferry'] },
    };
    const { guessers } = await shapeOf('open', [open, { ...open, gold: { answers: ['Ada Voss'] } }]);
    expect(guessers['last-entity']).toMatchObject({ share: 0.5 });
    expect(guessers['first-entity']).toMatchObject({ share: 0.5 });
  });

  it('have nothing to say of reports, which no answer is equal to', async () => {
    const report: Example = {
      task: { id: 'report', question: 'Write about Ost.', shape: 'report' },
      gold: { answers: [], answerable: true },
    };
    const { guessers, chance } = await shapeOf('report', [report], [report]);
    expect(chance).toBeNull();
    expect(Object.values(guessers)).toStrictEqual([null, null, null, null, null]);
  });

  it('need the whole of a list', async () => {
    const { guessers } = await shapeOf(
      'list',
      [listed(['lace', 'ropes']), listed(['lace'])],
      [listed(['ropes', 'lace'])],
    );
    expect(guessers['best-constant']).toMatchObject({ share: 0.5 });
  });
});
