import type { Hit } from '../../core/index.ts';
import { readPassage, type Named, type ReadPassage } from './passage.ts';
import type { Question } from './question.ts';

/** Most passages that are read: what comes later is not, so that no amount of hits makes a turn slow. */
const MAX_PASSAGES = 64;

/** What a policy was shown in an episode: each passage once, as it was first shown. */
export class Memory {
  readonly question: Question;
  readonly passages: ReadPassage[] = [];
  /** Keys of the names that were searched for. */
  readonly followed = new Set<string>();
  /** Searches that showed something. */
  searches = 0;
  readonly #ids = new Set<string>();

  constructor(question: Question) {
    this.question = question;
  }

  /** Takes in what one search showed. */
  add(hits: readonly Hit[]): void {
    if (hits.length === 0) return;
    for (const hit of hits) {
      if (this.#ids.has(hit.id) || this.passages.length === MAX_PASSAGES) continue;
      this.#ids.add(hit.id);
      this.passages.push(readPassage(hit, this.question, this.searches));
    }
    this.searches += 1;
  }

  /**
   * What each question term weighs: the fewer of the passages say it, the more, from 2 down. Ours, not an idf: a policy
   * sees no corpus.
   */
  weights(): readonly number[] {
    return this.question.terms.map((_, place) => {
      const saying = this.passages.reduce((count, { found }) => count + (found.has(place) ? 1 : 0), 0);
      return 2 / (1 + saying);
    });
  }

  /** The passages that name this one, or that it names. */
  linkedTo(passage: ReadPassage): readonly ReadPassage[] {
    return this.passages.filter((other) => other !== passage && (names(other, passage) || names(passage, other)));
  }

  /** The passage about a name: the first with that title. */
  pageOf({ key }: Named): ReadPassage | undefined {
    return this.passages.find(({ title }) => title.key === key);
  }
}

function names(passage: ReadPassage, other: ReadPassage): boolean {
  return other.title.key !== '' && passage.keys.has(other.title.key);
}
