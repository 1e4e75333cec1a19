import type { Rng } from '../../core/index.ts';
import type { RelationName } from '../relations.ts';
import type { Graph } from './graph.ts';

/**
 * How often each relation was asked for. What is drawn next is what was asked least, so that within an article no fact of a
 * value class is asked more often than another: who removes the answer then removes a fact like any other.
 */
export class Tally {
  readonly #asked = new Map<RelationName, number>();
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Counts one question for a relation. A subject that has several facts of it shares the count among them. */
  add(relation: RelationName): void {
    this.#asked.set(relation, this.#of(relation) + 1 / this.#each(relation));
  }

  /** One of the relations that were asked least; `undefined` of none. */
  least(relations: readonly RelationName[], rng: Rng): RelationName | undefined {
    let fewest = Infinity;
    for (const relation of relations) fewest = Math.min(fewest, this.#of(relation));
    const least = relations.filter((relation) => this.#of(relation) === fewest);
    return least.length === 0 ? undefined : rng.pick(least);
  }

  #of(relation: RelationName): number {
    return this.#asked.get(relation) ?? 0;
  }

  /** Facts of the relation that a subject has, on average. */
  #each(relation: RelationName): number {
    const facts = this.#graph.byRelation.get(relation) ?? [];
    return Math.max(1, facts.length) / Math.max(1, new Set(facts.map(({ subject }) => subject.index)).size);
  }
}
