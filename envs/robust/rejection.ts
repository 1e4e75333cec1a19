import { Rng, type Example } from 'foragym';
import { hasAnswer } from './answer.ts';

/**
 * The tasks with an answer and gold passages, half of which lose the answer: their gold then names no more than the
 * passages that nobody is to find. The half is drawn by ids, in each shape; of the shapes with an odd task every second
 * one gives up one more than it keeps, and a coin says whether the first does. Tasks that have lost theirs before count,
 * so that a list that was halved stays as it is.
 */
export function halfRejected(examples: readonly Example[]): readonly Example[] {
  const shapes = shapesOf(examples);
  const odd = shapes.filter(({ length }) => length % 2 === 1);
  const [first = ''] = (odd[0] ?? []).map(({ task }) => task.id).toSorted();
  const coin = draw(first, 'odd') < 0.5;
  const asked = new Map<string, Example>();
  for (const shape of shapes) {
    const rest = odd.includes(shape) && (odd.indexOf(shape) % 2 === 0) === coin ? 1 : 0;
    for (const one of halved(shape, Math.floor(shape.length / 2) + rest)) asked.set(one.task.id, one);
  }
  return examples.flatMap(({ task }) => asked.get(task.id) ?? []);
}

/** The tasks of each shape in the order of their draws: those with an answer, and at most as many that have lost theirs. */
function shapesOf(examples: readonly Example[]): readonly (readonly Example[])[] {
  const shapes = new Map<string, Example[]>();
  for (const one of byDraw(examples)) {
    const { shape = '' } = one.task;
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [one]);
    else alike.push(one);
  }
  return [...shapes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => balanced(shape));
}

function balanced(shape: readonly Example[]): readonly Example[] {
  const kept = shape.filter(({ gold }) => hasAnswer(gold) && (gold.passageIds ?? []).length > 0);
  return [...kept, ...shape.filter(isRejected).slice(0, kept.length)];
}

/** So many of the tasks without their answer, the others as they are. */
function halved(shape: readonly Example[], size: number): readonly Example[] {
  const missing = size - shape.filter(isRejected).length;
  return shape.map((one, at) => (at < missing ? rejected(one) : one));
}

/** A task that has lost its answer: gold that never had one tells what is true instead, or names no passage. */
function isRejected({ gold: { answers, answerable, passageIds = [], facts = [] } }: Example): boolean {
  return answers.length === 0 && answerable === false && passageIds.length > 0 && facts.length === 0;
}

function rejected({ task, gold: { passageIds, relevance, relevanceComplete } }: Example): Example {
  return { task, gold: { answers: [], answerable: false, passageIds, relevance, relevanceComplete } };
}

function byDraw(examples: readonly Example[]): readonly Example[] {
  const drawn = examples.map((one) => ({ one, place: draw(one.task.id, 'task') }));
  return drawn.toSorted((a, b) => a.place - b.place || (a.one.task.id < b.one.task.id ? -1 : 1)).map(({ one }) => one);
}

/** A number in [0, 1) by id, the same for every seed: gold belongs to the task. */
function draw(id: string, what: string): number {
  return Rng.of(0).fork('negative-rejection').fork(what).fork(id).next();
}
