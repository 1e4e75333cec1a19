import type { Plugin } from 'foragym';
import { robust, type Ability, type RobustParams } from './robust/env.ts';
import { searchQa } from './search-qa/env.ts';
import { zeroSearch } from './zero-search/env.ts';

export { robust, searchQa, zeroSearch, type Ability, type RobustParams };

/** What this package ships, found by its namespace exactly as anyone's: environments and corpora. */
export const plugin: Plugin = {
  name: 'foragym',
  version: '0.1.0',
  envs: [searchQa, zeroSearch, robust],
  corpora: {
    harbor: {
      says: 'a small fictional encyclopaedia whose truth is known; questions of fourteen shapes, of one to four hops',
      corpus: shipped('corpora/harbor/corpus.jsonl'),
      tasks: shipped('corpora/harbor/tasks.jsonl'),
      qrels: shipped('corpora/harbor/qrels.tsv'),
      qrelsComplete: true,
    },
  },
};

/** A file of this package: resolved through its own imports, so that it is found in source, in dist and when installed. */
function shipped(path: string): URL {
  return new URL(import.meta.resolve(`#shipped/${path}`));
}
