import type { Rng } from '../../core/index.ts';
import { textOf, type Entity, type Statement, type Value } from '../entity.ts';
import { relationOf, type RelationName } from '../relations.ts';
import { numberValue, phraseValue } from './values.ts';

/** Of three objects that can change, two have changed. */
const CHANGED = { of: 3, have: 2 } as const;

/** What a sheet is opened with. */
export interface SheetStart {
  readonly subject: Entity;
  readonly theme: string;
  readonly rng: Rng;
  /** How often each entity is an object already: shared by the sheets of a province, so that none becomes a hub. */
  readonly uses: Map<Entity, number>;
}

/** The facts of one subject while they are drawn. No two of its objects, present or former, read alike, units aside. */
export class Sheet {
  readonly subject: Entity;
  readonly rng: Rng;
  readonly statements: Statement[] = [];
  readonly #theme: string;
  readonly #uses: Map<Entity, number>;
  readonly #taken: Set<string>;

  constructor({ subject, theme, rng, uses }: SheetStart) {
    this.subject = subject;
    this.rng = rng;
    this.#theme = theme;
    this.#uses = uses;
    this.#taken = new Set([subject.name]);
  }

  /** A fact with one of the candidates that are used least so far; `undefined`, and no fact, where none is left. */
  link(relation: RelationName, candidates: readonly Entity[]): Entity | undefined {
    const object = this.draw(candidates);
    if (object === undefined) return undefined;
    this.put(relation, object);
    if (this.#hasChanged(relation)) this.#change(this.#anyOf(this.#free(candidates)));
    return object;
  }

  /** A fact with a number drawn for its relation, which may have had another. */
  number(relation: RelationName): void {
    this.#value(relation, () => numberValue(relation, this.rng));
  }

  /** A fact with a phrase drawn for its relation, which may have had another. */
  phrase(relation: RelationName): void {
    this.#value(relation, () => phraseValue(relation, this.#theme, this.rng));
  }

  /** A fact with a given object, and the years in which it held. */
  put(relation: RelationName, object: Entity | Value, years: Pick<Statement, 'from' | 'to'> = {}): void {
    this.#taken.add(textOf(object));
    const id = `${this.subject.passageId}:${relation}${this.#termOf(relation)}`;
    this.statements.push({ id, subject: this.subject, relation, object, ...years });
  }

  /** One of the candidates that are used least so far and no object of this subject; it then counts as used once more. */
  draw(candidates: readonly Entity[]): Entity | undefined {
    let least = Number.MAX_SAFE_INTEGER;
    let drawn: Entity[] = [];
    for (const entity of this.#free(candidates)) {
      const used = this.#uses.get(entity) ?? 0;
      if (used > least) continue;
      if (used < least) drawn = [];
      least = used;
      drawn.push(entity);
    }
    const object = this.#anyOf(drawn);
    if (object !== undefined) this.#uses.set(object, least + 1);
    return object;
  }

  #value(relation: RelationName, draw: () => Value): void {
    this.put(relation, this.#fresh(draw));
    if (this.#hasChanged(relation)) this.#change(this.#fresh(draw));
  }

  /** Facts with terms are numbered. */
  #termOf(relation: RelationName): string {
    if (relationOf(relation).terms !== true) return '';
    return `:${this.statements.filter((statement) => statement.relation === relation).length + 1}`;
  }

  #free(candidates: readonly Entity[]): readonly Entity[] {
    return candidates.filter(({ name }) => !this.#taken.has(name));
  }

  #anyOf(entities: readonly Entity[]): Entity | undefined {
    return entities.length === 0 ? undefined : this.rng.pick(entities);
  }

  #fresh(draw: () => Value): Value {
    let value = draw();
    while (this.#taken.has(textOf(value))) value = draw();
    return value;
  }

  #hasChanged(relation: RelationName): boolean {
    return relationOf(relation).changes === true && this.rng.int(1, CHANGED.of) <= CHANGED.have;
  }

  /** Gives the latest fact what it was before. */
  #change(former: Entity | Value | undefined): void {
    const latest = this.statements.pop();
    if (latest === undefined) return;
    if (former !== undefined) this.#taken.add(textOf(former));
    this.statements.push({ ...latest, former });
  }
}
