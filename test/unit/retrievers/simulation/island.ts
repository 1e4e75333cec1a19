import {
  Rng,
  isFailure,
  type Answer,
  type Corpus,
  type Example,
  type Hit,
  type JsonObject,
  type Knowledge,
  type Label,
  type Passage,
  type Request,
  type Service,
  type Telling,
  type Truth,
} from '../../../../src/core/index.ts';

const fact = ([passage, subject, relation, object]: readonly [string, string, string, string]) => ({
  id: `${passage}:${relation}`,
  subject,
  relation,
  object,
  passageIds: [passage],
});

const passages: readonly Passage[] = [
  {
    id: 'ferry',
    title: 'The Kettle Ferry',
    text: 'The Kettle Ferry is a ballad of the island of Low Tarn. It was written by Ada Quill in a single week. Sailors sing it in the rain. It has forty verses and one refrain. A copy hangs in the harbour office. Schools teach the first verse only.',
  },
  {
    id: 'quill',
    title: 'Ada Quill',
    text: 'Ada Quill was a poet of Low Tarn. She was born in Mossgate in the year of the flood. She kept bees for thirty years. Her letters were lost at sea. She disliked ceremony and long dinners. She never learned to swim.',
  },
  {
    id: 'moss',
    title: 'Mossgate',
    text: 'Mossgate is a market town. It lies on the river Arrow. Its clock runs late. Its market sells rope and tin. Visitors praise its bread.',
  },
  {
    id: 'lamp',
    title: 'The Kettle Lamp',
    text: 'The Kettle Lamp is a ballad of the mainland. It was written by Tom Brand. Miners sing it on Fridays. It has nine verses. Nobody knows the tune.',
  },
  {
    id: 'brand',
    title: 'Tom Brand',
    text: 'Tom Brand was a poet of the mainland. He was born in Coldwell. He sold coal before he wrote. His sister kept a shop. He walked a great deal.',
  },
  {
    id: 'bees',
    title: 'Bees of Low Tarn',
    text: 'The bees of Low Tarn are small and brown. Poets kept them for thirty years. They sleep in winter. Their honey is dark. They sting when the wind is from the north.',
  },
];

/** Six passages of an island. */
export const island: Corpus = { name: 'island', hash: 'island', passages };

/** Two hops: the ballad's poet, and where she was born. */
export const birthplace: Example = {
  task: { id: 'birthplace', question: 'Where was the poet who wrote the ballad The Kettle Ferry born?' },
  gold: {
    answers: ['Mossgate'],
    aliases: [['Moss Gate']],
    passageIds: ['ferry', 'quill'],
    facts: [
      fact(['ferry', 'The Kettle Ferry', 'author', 'Ada Quill']),
      fact(['quill', 'Ada Quill', 'birthplace', 'Mossgate']),
    ],
  },
};

/** Gold passages without facts, as natural tasks have them. */
export const without: Example = {
  task: { id: 'without', question: 'Who wrote The Kettle Lamp?' },
  gold: { answers: ['Tom Brand'], passageIds: ['lamp'] },
};

/** Nobody can know. */
export const supper: Example = {
  task: { id: 'supper', question: 'What did Ada Quill eat on her birthday?' },
  gold: { answers: [], answerable: false },
};

/** What is asked of a service about an example. */
export function requestFor(
  example: Example,
  query: string,
  around: { readonly k?: number; readonly seed?: number; readonly turn?: number; readonly options?: JsonObject } = {},
): Request {
  const { k = 5, seed = 7, turn = 0, options = {} } = around;
  return { input: { query, k }, ...example, seed, turn, options, rng: Rng.of(seed) };
}

/** The answer to one request. */
export async function answerTo(service: Service, request: Request): Promise<Answer> {
  const [answer] = service.run([request], new AbortController().signal);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** A reply of documents. */
export interface Documents {
  readonly value: readonly Hit[];
  readonly truth: Truth;
}

/** The reply to one request. A failure throws its message. */
export async function replyTo(service: Service, request: Request): Promise<Documents> {
  const answer = await answerTo(service, request);
  if (isFailure(answer)) throw new Error(answer.failure.message);
  return answer as Documents;
}

/** The labels of a reply, by rank. */
export function labelsOf({ value, truth }: Documents): readonly (Label | undefined)[] {
  return value.map(({ id }) => truth.labels[id]);
}

/** Whether the draw of a reply fell on noise. */
export function isNoisy({ truth }: Documents): boolean {
  return (truth.shared as { readonly fell: { readonly noisy: boolean } }).fell.noisy;
}

/** What a reply shows, as one text. */
export function textOf({ value }: { readonly value: readonly Hit[] }): string {
  return value.map(({ title, text }) => `${title ?? ''} ${text}`).join('\n');
}

const stated = new Map(
  [
    ['ferry', 'The Kettle Ferry', 'author', 'Ada Quill', 'name'],
    ['ferry', 'The Kettle Ferry', 'printer', 'Holm Press', 'name'],
    ['ferry', 'The Kettle Ferry', 'length', '412', 'number'],
    ['ferry', 'The Kettle Ferry', 'year', '1031', 'number'],
    ['quill', 'Ada Quill', 'birthplace', 'Mossgate', 'name'],
    ['quill', 'Ada Quill', 'teacher', 'Ned Sorrow', 'name'],
    ['quill', 'Ada Quill', 'born', '1002', 'number'],
    ['quill', 'Ada Quill', 'died', '1067', 'number'],
  ].map(([passage = '', subject = '', relation = '', object = '', valueClass]) => {
    const told = { ...fact([passage, subject, relation, object]), valueClass: valueClass as 'name' | 'number' };
    return [told.id, told] as const;
  }),
);

/** The tellings that were asked of {@link knowledge}, newest last. */
export const tellings: Telling[] = [];

/** A world that tells a passage as a list of its facts; an even wording of hers lets slip where she was born. */
export const knowledge: Knowledge = {
  stated: (id) =>
    passages.some((passage) => passage.id === id)
      ? [...stated.values()].filter(({ passageIds }) => passageIds.includes(id))
      : undefined,
  alike: () => undefined,
  namesake: () => undefined,
  other: () => undefined,
  former: () => undefined,
  retell(id, telling) {
    tellings.push(telling);
    const told = [...stated.values()].filter(
      (one) => one.passageIds.includes(id) && telling.without?.has(one.id) !== true,
    );
    const slip = id === 'quill' && telling.variant % 2 === 0 ? ' Seen in Mossgate.' : '';
    return {
      id,
      title: passages.find((passage) => passage.id === id)?.title,
      text: `${told.map(({ relation, object }) => `${relation} ${object}.`).join(' ')}${slip}`,
    };
  },
};
