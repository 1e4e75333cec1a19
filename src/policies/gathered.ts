import type { Fact, Gold, Hit } from '../core/index.ts';
import { mentions } from '../text/index.ts';

/**
 * What an episode has shown so far of what an answer needs. A fact of a generated world counts when a hit about its
 * subject says its object: a copy that lost it, or says another, does not. Of any other gold it is known only which
 * passages hold it, so their ids count.
 */
export class Gathered {
  readonly #facts: Set<Fact>;
  readonly #passages: Set<string>;
  #isEmpty = true;

  constructor({ facts = [], passageIds = [] }: Gold) {
    const readable = facts.filter(({ valueClass }) => valueClass !== undefined);
    const read = new Set(readable.flatMap((fact) => fact.passageIds));
    this.#facts = new Set(readable);
    this.#passages = new Set(passageIds.filter((id) => !read.has(id)));
  }

  /** Takes in what a search showed. */
  add(hits: readonly Hit[]): void {
    for (const hit of hits) {
      this.#isEmpty = false;
      this.#passages.delete(hit.id);
      for (const fact of this.#facts) if (tells(hit, fact)) this.#facts.delete(fact);
    }
  }

  /** Whether nothing is missing, and something was shown. */
  get isComplete(): boolean {
    return !this.#isEmpty && this.#facts.size === 0 && this.#passages.size === 0;
  }

  /** Whether this fact is still to be shown. */
  lacks(fact: Fact): boolean {
    return this.#facts.has(fact) || fact.passageIds.some((id) => this.#passages.has(id));
  }
}

function tells({ id, title = '', text }: Hit, { subject, object, passageIds }: Fact): boolean {
  return (passageIds.includes(id) || mentions(title, subject)) && mentions(text, object);
}
