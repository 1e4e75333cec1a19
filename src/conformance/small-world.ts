import type { Corpus, Example, Passage, TaskSet } from '../core/index.ts';

/** Three passages that only their ids tell apart, so that every ranking must break a tie. */
const twins: readonly Passage[] = ['quay-c', 'quay-a', 'quay-b'].map((id) => ({
  id,
  title: 'Lantern Night',
  text: 'On Lantern Night boats fill the quay of Wick Harbour.',
}));

const passages: readonly Passage[] = [
  { id: 'harbour', title: 'Wick Harbour', text: 'Wick Harbour was founded by Oda Fenn in 1688.' },
  { id: 'fenn', title: 'Oda Fenn', text: 'Oda Fenn was born in Marrow Hill and kept bees.' },
  { id: 'marrow', title: 'Marrow Hill', text: 'Marrow Hill is a village of forty houses above Wick Harbour.' },
  { id: 'bells', title: 'Bells of Wick Harbour', text: 'Two bells hang at the quay: Grief and Harvest.' },
  ...twins,
  { id: 'namesake', title: 'Oda Fenn (painter)', text: 'The painter Oda Fenn was born in Low Kettle.' },
  { id: 'untitled', text: 'A ferry crosses to Low Kettle twice a day.' },
  { id: 'markup', title: 'Markup <b>', text: 'In the ledger: x < 3, y > 4, {"name": "ferry"} & more.' },
];

/** Ten passages: titles and none, namesakes, twins, markup. */
export const smallCorpus: Corpus = { name: 'conformance/small', hash: 'conformance/small-1', passages };

/** The same passages in another file order. */
export const reversedCorpus: Corpus = { ...smallCorpus, passages: passages.toReversed() };

/** One answer in two spellings, found in one passage. */
export const founder: Example = {
  task: { id: 'founder', question: 'Who founded Wick Harbour?' },
  gold: { answers: ['Oda Fenn'], aliases: [['Oda P. Fenn']], passageIds: ['harbour'] },
};

/** Two answers, both needed. */
export const bells: Example = {
  task: { id: 'bells', question: 'Which bells hang at the quay of Wick Harbour?' },
  gold: { answers: ['Grief', 'Harvest'], mode: 'all', passageIds: ['bells'] },
};

/** Nobody can know. */
export const unanswerable: Example = {
  task: { id: 'supper', question: 'What did Oda Fenn eat on 3 May 1690?' },
  gold: { answers: [], answerable: false },
};

/** A task list of these examples. */
export function tasksOf(examples: readonly Example[]): TaskSet {
  return { name: 'conformance/small', fingerprint: 'conformance/small-1', examples };
}
