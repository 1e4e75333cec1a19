import * as v from 'valibot';
import { check, fail, ForagymError, type Example } from '../core/index.ts';
import { mixed } from './mixed.ts';
import { shapes } from './questions/index.ts';
import type { World } from './world.ts';

/**
 * How many questions of which shape: `{ 'bridge-2': 50 }`. `all` asks so many of each shape that is not counted by name,
 * where the world holds so many; beside it, 0 leaves a shape out: `{ all: 50, report: 0 }`.
 */
export interface Questions {
  readonly [shape: string]: number;
}

/** What is asked when nobody says: an even number, as some shapes come in twins. */
export const usualQuestions = { all: 10 } as const satisfies Questions;

/** The questions that a world was asked. */
export interface HeldQuestions {
  /** The shapes mixed evenly: the first so many of them are of every shape. */
  readonly examples: readonly Example[];
  /** Which shapes of `all` were left out, and why, in a sentence; absent where none was. */
  readonly leftOut?: string | undefined;
}

const ALL = 'all';
const counts = v.record(v.string(), v.pipe(v.number(), v.safeInteger('a count is a whole number'), v.minValue(0)));

/**
 * The questions of a world. Throws `params/invalid` for a count that is not a whole number, for 0 where nothing is to be left
 * out of, and where nothing is asked; `worlds/odd-count` for shapes of twins; what `world.examples` does for a shape that
 * is counted by name; and `worlds/too-few-questions` where the world holds so many of no shape.
 * @param questions Default {@link usualQuestions}.
 */
export function heldQuestions(world: World, questions: Questions = usualQuestions): HeldQuestions {
  const { ofEach, named } = askedIn(questions);
  const counted = [...named].map(([shape, count]) => world.examples(shape, count));
  if (ofEach === undefined) return { examples: mixed(counted) };
  const others = shapes.map(({ name }) => name).filter((name) => !named.has(name));
  const found = others.map((name) => ({ name, examples: examplesOf(world, name, ofEach) }));
  const held = found.flatMap(({ examples }) => (examples === null ? [] : [examples]));
  const examples = mixed([...held, ...counted]);
  if (examples.length === 0) refuseNothing(world, ofEach, others.length);
  const leftOut = found.flatMap(({ name, examples: all }) => (all === null ? [name] : []));
  return { examples, leftOut: leftOut.length === 0 ? undefined : leftOutText(world, ofEach, leftOut) };
}

interface Asked {
  /** Of each shape that is not named. Absent: none. */
  readonly ofEach: number | undefined;
  readonly named: ReadonlyMap<string, number>;
}

function askedIn(questions: Questions): Asked {
  check(counts, questions, 'questions');
  // not what the check gives: it passes over a key __proto__, which is no shape and is refused as one
  const named = new Map(Object.entries(questions));
  const ofEach = named.get(ALL);
  named.delete(ALL);
  if (ofEach === undefined && named.size === 0)
    fail('params/invalid', 'questions: none; say how many of which shape, such as bridge-2=20, or all=10');
  const zero = ofEach === undefined ? [...named.keys()].find((shape) => named.get(shape) === 0) : undefined;
  const none = ofEach === 0 ? ALL : zero;
  if (none !== undefined)
    fail('params/invalid', `questions: ${none}=0: a count is 1 or more; 0 only leaves a shape out of ${ALL}`);
  return { ofEach, named };
}

/** `null` where the world does not hold so many. */
function examplesOf(world: World, shape: string, count: number): readonly Example[] | null {
  try {
    return world.examples(shape, count);
  } catch (thrown) {
    if (thrown instanceof ForagymError && thrown.code === 'worlds/too-few-questions') return null;
    throw thrown;
  }
}

function refuseNothing({ spec: { size, pool } }: World, ofEach: number, shapesAsked: number): never {
  if (shapesAsked === 0) fail('params/invalid', `questions: every shape is left out of ${ALL}, so nothing is asked`);
  return fail(
    'worlds/too-few-questions',
    `questions: none of the shapes asked for has ${ofEach} questions in ${size} passages with a pool of ${pool}: ask for fewer, or raise the size`,
  );
}

function leftOutText({ spec: { size, pool } }: World, ofEach: number, names: readonly string[]): string {
  return `left out, as ${size} passages with a pool of ${pool} do not hold ${ofEach} of them: ${names.join(', ')}`;
}
