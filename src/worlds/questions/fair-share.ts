import type { Rng } from '../../core/index.ts';
import type { Statement } from '../entity.ts';
import type { RelationName } from '../relations.ts';

/**
 * Which relation of an article is due: each time one of several facts of a value class is asked for, all of them become due
 * by an even share, and the one that was asked pays. So within an article no fact is asked more often than another of its
 * class, also where some cannot lead on: who removes an answer then removes a fact like any other.
 */
export class FairShare {
  readonly #due = new Map<RelationName, number>();

  /** The most overdue of some facts, drawn where several are; `undefined` of none. */
  next(facts: readonly Statement[], rng: Rng): Statement | undefined {
    let most = -Infinity;
    for (const { relation } of facts) most = Math.max(most, this.#of(relation));
    const due = facts.filter(({ relation }) => this.#of(relation) === most);
    return due.length === 0 ? undefined : rng.pick(due);
  }

  /** A fact was asked for; `facts` are those of its article and value class, it among them. */
  ask(asked: Statement, facts: readonly Statement[]): void {
    for (const { relation } of facts) this.#due.set(relation, this.#of(relation) + 1 / facts.length);
    this.#due.set(asked.relation, this.#of(asked.relation) - 1);
  }

  #of(relation: RelationName): number {
    return this.#due.get(relation) ?? 0;
  }
}
