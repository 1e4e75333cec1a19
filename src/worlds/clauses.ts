import type { Rng } from '../core/index.ts';
import { mention, type Entity, type Statement } from './entity.ts';
import { circumstance } from './fragments.ts';
import { expand } from './grammar.ts';
import { fusions, relations, type Relation } from './relations.ts';

/** A predicate that states one relation of a subject, or two. */
export interface Clause {
  readonly predicate: string;
  /** The same as an opening: "Born in X". */
  readonly opener?: string | undefined;
  /** It names a year. */
  readonly isDated: boolean;
  /** It comes last: nobody dies before anything else. */
  readonly isLast: boolean;
}

/** The statements of one subject as clauses in a drawn order; relations that go together share one. */
export function clausesOf(statements: readonly Statement[], rng: Rng): readonly Clause[] {
  const left = new Map(statements.map((one) => [one.relation, one] as const));
  const fused = fusions.flatMap(({ of, predicates }) => {
    const [one, other] = of.map((relation) => left.get(relation));
    if (one === undefined || other === undefined) return [];
    for (const relation of of) left.delete(relation);
    const objects = { o: nameOf(one.object), p: nameOf(other.object) };
    return [
      {
        predicate: expand(rng.pick(predicates) + circumstanceOf('event', rng), objects, rng),
        isDated: true,
        isLast: false,
      },
    ];
  });
  return rng.shuffle([...fused, ...[...left.values()].map((one) => clauseOf(one, rng))]);
}

function clauseOf(statement: Statement, rng: Rng): Clause {
  const { predicates, openers = [], object, tense = 'event' }: Relation = relations[statement.relation];
  const objects = { o: nameOf(statement.object) };
  return {
    predicate: expand(rng.pick(predicates) + circumstanceOf(tense, rng), objects, rng),
    opener: openers.length > 0 && rng.next() < 0.6 ? expand(rng.pick(openers), objects, rng) : undefined,
    isDated: object === 'year',
    isLast: statement.relation === 'died',
  };
}

/** What happened, happened at some time, of which nobody asks. */
function circumstanceOf(tense: 'event' | 'state', rng: Rng): string {
  return tense === 'event' && rng.next() < 0.3 ? ` ${circumstance}` : '';
}

function nameOf(object: Entity | string): string {
  return typeof object === 'string' ? object : mention(object);
}
