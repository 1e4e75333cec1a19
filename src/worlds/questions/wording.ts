/**
 * How questions speak of a relation. `{x}` is the subject, `{y}` the object, `{np}` the noun with its subject, `{year}` the
 * year that is asked for. Each shares word stems with what articles say of the relation, so that who follows names can see
 * which is meant.
 */
export interface Wording {
  /** What the object is to the subject: `mentor` of `the mentor of X` and `X's mentor`. */
  readonly noun: string;
  /** Asks for the object by its noun. */
  readonly which: string;
  /** Asks for the object by a verb. */
  readonly asks: string;
  /** The same with the subject first and the question word last. */
  readonly last: string;
  /** The object described by a clause; for relations to entities. */
  readonly who?: string | undefined;
  /** The fact as a sentence without its stop. */
  readonly says: string;
}
