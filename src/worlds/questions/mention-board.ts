import type { Rng } from '../../core/index.ts';
import { isEntity, type Entity } from '../entity.ts';
import type { Province } from '../world.ts';

const FEWEST = 1;
const MOST = 3;

/** Draws of an entity to mention before a place stays empty. */
const ATTEMPTS = 40;

/** An article that is to name an entity in passing. */
export interface Mention {
  readonly article: Entity;
  readonly entity: Entity;
}

/** The places for mentions in the articles of a province. Keeps that none holds more than its quota, or what it may not. */
export class MentionBoard {
  readonly #province: Province;
  readonly #quotas: readonly number[];
  readonly #mentioned: Map<number, Entity>[];
  /** By article, what it must not mention by chance: what its own facts name, itself, and what chains keep apart. */
  readonly #forbidden: Set<number>[];

  constructor(province: Province, rng: Rng) {
    this.#province = province;
    this.#quotas = province.entities.map(() => rng.int(FEWEST, MOST));
    this.#mentioned = province.entities.map(() => new Map());
    this.#forbidden = province.entities.map((entity, index) => {
      const named = (province.stated[index] ?? []).flatMap(({ object }) => (isEntity(object) ? [object] : []));
      return new Set([entity, ...named].flatMap((one) => (one.province === province.number ? [one.index] : [])));
    });
  }

  /** Keeps an article from mentioning an entity by chance. */
  forbid(article: Entity, entity: Entity): void {
    if (entity.province === this.#province.number) this.#forbidden[article.index]?.add(entity.index);
  }

  /** Makes all the mentions, or, where an article has no room for its own, none. Says whether it did. */
  plan(mentions: readonly Mention[]): boolean {
    const added = new Map<number, Set<number>>();
    for (const { article, entity } of mentions) {
      if (this.#mentioned[article.index]?.has(entity.index) === true) continue;
      added.set(article.index, (added.get(article.index) ?? new Set()).add(entity.index));
    }
    const fits = [...added].every(([index, { size }]) => this.#room(index) >= size);
    for (const { article, entity } of fits ? mentions : []) this.#mentioned[article.index]?.set(entity.index, entity);
    return fits;
  }

  /** Has an article mention an entity, unless it is full or may not. */
  add(article: Entity, entity: Entity): boolean {
    const isOpen = this.#room(article.index) > 0 && this.#forbidden[article.index]?.has(entity.index) === false;
    if (isOpen) this.#mentioned[article.index]?.set(entity.index, entity);
    return isOpen;
  }

  /** Fills what is left with entities drawn at random. */
  fill(rng: Rng): void {
    for (const article of this.#province.entities) {
      for (let attempt = 0; attempt < ATTEMPTS && this.#room(article.index) > 0; attempt += 1) {
        this.add(article, rng.pick(this.#province.entities));
      }
    }
  }

  /** What every article mentions, by its index. */
  mentions(): readonly (readonly Entity[])[] {
    return this.#mentioned.map((entities) => [...entities.values()]);
  }

  /** Places that are left. */
  #room(index: number): number {
    return (this.#quotas[index] ?? 0) - (this.#mentioned[index]?.size ?? 0);
  }
}
