import { Rng, type Example, type Gold, type JsonObject } from '../../core/index.ts';
import type { Province, World } from '../world.ts';

/** A question before it has its id. */
export interface Draft {
  /** The wordings of the question, of different structure: one is asked, the others are kept beside it. */
  readonly wordings: readonly string[];
  readonly options?: readonly string[] | undefined;
  readonly gold: Gold;
  /** What is asked, for programs: `asks` in the meta of the task. */
  readonly query: JsonObject;
  /** Articles that have to be read one after the other. */
  readonly hops: number;
  /** The name that the question starts from; none of questions about a set. */
  readonly anchor?: string | undefined;
  /** Whether all later articles mention the anchor; only of chains of two or more. */
  readonly tied?: boolean | undefined;
}

/** Where drafts of one shape and province become examples. */
export interface Desk {
  readonly shape: string;
  readonly world: World;
  readonly province: Province;
  /** All draws of these questions. */
  readonly rng: Rng;
}

/** A desk with the draws of its shape and province. */
export function deskOf(shape: string, province: Province, world: World): Desk {
  return { shape, world, province, rng: Rng.of(world.spec.seed).fork(shape, province.number) };
}

/** A question by its number among those of its shape and province. */
export function exampleOf(desk: Desk, number: number, draft: Draft): Example {
  const id = idOf(desk, number);
  return written({ ...desk, rng: desk.rng.fork('wording', number) }, draft, { id, group: id });
}

/**
 * Two questions of which each makes the other's answer a coin toss: they share a group, and name each other. Which of the
 * two is `a` is drawn, so that ids tell nothing; both are asked in the same structure.
 */
export function twinsOf(desk: Desk, number: number, [first, second]: readonly [Draft, Draft]): readonly Example[] {
  const group = idOf(desk, number);
  const ids = [`${group}a`, `${group}b`];
  const isSwapped = desk.rng.fork('side', number).next() < 0.5;
  const sides = isSwapped ? [second, first] : [first, second];
  return sides.map((draft, side) =>
    written({ ...desk, rng: desk.rng.fork('wording', number) }, draft, {
      id: ids[side] ?? '',
      group,
      twin: ids[1 - side],
    }),
  );
}

interface Place {
  readonly id: string;
  readonly group: string;
  readonly twin?: string | undefined;
}

function written({ shape, province, rng }: Desk, draft: Draft, { id, group, twin }: Place): Example {
  const { wordings, options, gold, query, hops, anchor, tied } = draft;
  const question = rng.pick(wordings);
  const paraphrases = wordings.filter((other) => other !== question);
  const optional = {
    ...(anchor !== undefined && { anchor }),
    ...(tied !== undefined && { tied }),
    ...(twin !== undefined && { twin }),
  };
  const meta = { hops, province: province.number, paraphrases, asks: query, ...optional };
  return { task: { id, question, shape, ...(options && { options }), group, meta }, gold };
}

function idOf({ shape, world, province }: Desk, number: number): string {
  return `${shape}-${world.spec.seed}-${province.number}-${number}`;
}
