import type { DocumentForm } from './documents.ts';
import type { Feedback } from './notices.ts';

/** An opening and a closing string. */
export type Pair = readonly [open: string, close: string];

/** One family of search agents: its tags, and the form of what they are shown. */
export interface TagRow {
  readonly think: Pair;
  readonly search: Pair;
  readonly information: Pair;
  readonly answer: Pair;
  /** Whether tags inside a thought act. */
  readonly thinkActs: boolean;
  /** Whether documents show their titles, when the dialect's parameters do not say. */
  readonly titles: boolean;
  readonly documents: DocumentForm['style'];
  /** What stands between the information tags and the documents. */
  readonly padding: '' | '\n';
  /** How the world's word on an invalid turn begins and ends, around the reason. Brackets are left out: see `notices.ts`. */
  readonly feedback: Feedback;
}

const searchR1: TagRow = {
  think: ['<think>', '</think>'],
  search: ['<search>', '</search>'],
  information: ['<information>', '</information>'],
  answer: ['<answer>', '</answer>'],
  thinkActs: false,
  titles: true,
  documents: 'doc',
  padding: '',
  feedback: {
    begins: 'My previous action is invalid.',
    ends: 'A query goes between the tags search and /search, an answer between answer and /answer. Let me try again.',
  },
};

/**
 * The rows of `search-tags`. Search-R1: Jin et al. 2025 (arXiv 2503.09516), `generation.py` of its release. ZeroSearch:
 * Sun et al. 2025 (arXiv 2505.04588), the same loop without titles. R1-Searcher: Song et al. 2025 (arXiv 2503.05592), as
 * its transcripts read: the prompt opens the thought, and queries are written inside it. That tags inside a thought do not
 * act in the first two is our reading; their releases take the first tag wherever it stands.
 */
export const tagTable = {
  'search-r1': searchR1,
  zerosearch: { ...searchR1, titles: false },
  'r1-searcher': {
    ...searchR1,
    search: ['<|begin_of_query|>', '<|end_of_query|>'],
    information: ['<|begin_of_documents|>', '<|end_of_documents|>'],
    thinkActs: true,
    documents: 'numbered',
    padding: '\n',
    feedback: {
      begins: 'That was no valid action.',
      ends: 'A query goes between the tags |begin_of_query| and |end_of_query|, an answer between answer and /answer.',
    },
  },
} as const satisfies { readonly [row: string]: TagRow };

/** The name of a row of {@link tagTable}. */
export type TagRowName = keyof typeof tagTable;

/** The names of all rows, in the table's order. */
export const tagRowNames = ['search-r1', 'zerosearch', 'r1-searcher'] as const satisfies readonly TagRowName[];
