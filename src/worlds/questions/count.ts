import type { Example, Rng } from '../../core/index.ts';
import type { Statement } from '../entity.ts';
import { relationOf } from '../relations.ts';
import type { Province } from '../world.ts';
import { deskOf, exampleOf, type Draft } from './draft.ts';
import { nuggetsOf, pathOf } from './gold.ts';
import { graphOf, numberOf, type Graph } from './graph.ts';
import { measures, rangedBy, type Measure } from './measures.ts';
import { pluralOf } from './kind-words.ts';
import { setQuery } from './query.ts';
import type { Shape } from './shape.ts';

/** Every count from one to this is equally often right. */
const MOST = 8;

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;

const sizes = Array.from({ length: MOST }, (_, at) => at + 1);

/** Draws of a relation and a width. */
const ATTEMPTS = 40;

/** A range that holds so many. Its bounds are nobody's number. */
interface Range {
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
  readonly counted: readonly Statement[];
}

/** Asks how many entities of a province have a number between two bounds. The count is drawn before the bounds. */
export const count: Shape = {
  name: 'count',
  says: `Asks how many entities of a province have a number between two bounds: 1 to ${MOST}, each as often.`,
  chance: 1 / MOST,
  together: 1,
  *questionsOf(province, world): Generator<readonly Example[]> {
    const desk = deskOf('count', province, world);
    const { rng } = desk;
    const counted = numbersOf(graphOf(province));
    const asked = new Set<string>();
    for (let at = 0; counted.length > 0 && at < world.spec.pool * ATTEMPTS; at += 1) {
      const range = rangeOf(counted, rng.fork('range', at));
      const key = range === undefined ? '' : [range.measure.relation, range.from, range.to].join(' ');
      if (range === undefined || asked.has(key)) continue;
      asked.add(key);
      yield [exampleOf(desk, asked.size - 1, draftOf(range, province))];
    }
  },
};

/**
 * A range for a count. A relation and a width are drawn first, and only those taken of which every count has a range: neither
 * what is asked nor how wide it is tells of the count, which is drawn last.
 */
function rangeOf(counted: readonly Numbers[], rng: Rng): Range | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const numbers = rng.pick(counted);
    const width = widthFor(numbers.stated, rng);
    const bySize = sizes.map((size) => placesOf(numbers, { size, width, rng }));
    if (bySize.every(({ length }) => length > 0)) return { measure: numbers.measure, ...rng.pick(rng.pick(bySize)) };
  }
  return undefined;
}

/** A width that holds half of {@link MOST} on average, give or take a fifth. */
function widthFor(facts: readonly Statement[], rng: Rng): number {
  const values = facts.map(numberOf);
  const span = (values.at(-1) ?? 0) - (values[0] ?? 0);
  return Math.floor((span * (MOST + 1) * rng.int(80, 120)) / (200 * facts.length));
}

/**
 * Where a range of a width holds exactly so many numbers, told or left out: one place for each run of as many. None holds the
 * least or the largest: beyond these are no numbers, so that low and high bounds would tell of small counts.
 */
function placesOf(
  { stated, omitted }: Numbers,
  { size, width, rng }: { readonly size: number; readonly width: number; readonly rng: Rng },
): readonly Omit<Range, 'measure'>[] {
  return stated.flatMap((_, at) => {
    const counted = stated.slice(at, at + size);
    const value = (place: number, none: number): number =>
      stated[place] === undefined ? none : numberOf(stated[place]);
    const first = Math.max(value(at - 1, 0), value(at + size - 1, 0) - width) + 1;
    const last = Math.min(value(at, 0), value(at + size, Number.MAX_SAFE_INTEGER) - width) - 1;
    if (at === 0 || at + size >= stated.length || first > last) return [];
    const from = rng.int(first, last);
    const to = from + width;
    return omitted.some((number) => from <= number && number <= to) ? [] : [{ from, to, counted }];
  });
}

/** The numbers of a measure: those that articles state, in order, and those that they leave out. */
interface Numbers {
  readonly measure: Measure;
  readonly stated: readonly Statement[];
  readonly omitted: readonly number[];
}

/** Of each measure that has enough of them. */
function numbersOf({ province, byRelation }: Graph): readonly Numbers[] {
  const omitted = province.omitted.flat();
  return measures
    .map((measure) => ({
      measure,
      stated: (byRelation.get(measure.relation) ?? []).toSorted((a, b) => numberOf(a) - numberOf(b)),
      omitted: omitted.filter(({ relation }) => relation === measure.relation).map(numberOf),
    }))
    .filter(({ stated }) => stated.length >= 2 * MOST);
}

function draftOf(range: Range, province: Province): Draft {
  const { measure, from, to, counted } = range;
  const { name } = province;
  const kind = relationOf(measure.relation).of;
  const plural = pluralOf(kind);
  const holds = rangedBy(measure, range);
  const size = counted.length;
  return {
    wordings: [
      `In ${name}, how many ${plural} ${holds}?`,
      `How many ${plural} of ${name} ${holds}?`,
      `Consider the ${plural} of ${name}. How many of them ${holds}?`,
      `Of the ${plural} of ${name}, how many ${holds}?`,
    ],
    gold: {
      answers: [String(size)],
      aliases: [[words[size - 1] ?? String(size)]],
      number: { value: size, tolerance: 0 },
      ...pathOf(counted),
      nuggets: nuggetsOf(counted),
    },
    query: { ...setQuery(kind, province, [{ relation: measure.relation, from, to }]), count: true },
    hops: 1,
  };
}
