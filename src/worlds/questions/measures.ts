import type { RelationName } from '../relations.ts';

/** How questions compare by a number. */
export interface Measure {
  readonly relation: RelationName;
  /** `was born`, `has`: of one. */
  readonly verb: string;
  /** `were born`, `have`: of several. */
  readonly verbs: string;
  /** What is counted, `inhabitants`; none of years. */
  readonly counted?: string | undefined;
}

/** Every relation to a number. */
export const measures: readonly Measure[] = [
  { relation: 'born', verb: 'was born', verbs: 'were born' },
  { relation: 'died', verb: 'died', verbs: 'died' },
  { relation: 'ennobled', verb: 'was ennobled', verbs: 'were ennobled' },
  { relation: 'estate', verb: 'holds', verbs: 'hold', counted: 'acres' },
  { relation: 'chartered', verb: 'was chartered', verbs: 'were chartered' },
  { relation: 'population', verb: 'has', verbs: 'have', counted: 'inhabitants' },
  { relation: 'opened', verb: 'was opened', verbs: 'were opened' },
  { relation: 'staff', verb: 'has', verbs: 'have', counted: 'employees' },
  { relation: 'published', verb: 'was published', verbs: 'were published' },
  { relation: 'length', verb: 'runs to', verbs: 'run to', counted: 'lines' },
  { relation: 'held', verb: 'was held', verbs: 'were held' },
  { relation: 'attendance', verb: 'attracted', verbs: 'attracted', counted: 'participants' },
  { relation: 'introduced', verb: 'was introduced', verbs: 'were introduced' },
  { relation: 'weight', verb: 'weighs', verbs: 'weigh', counted: 'grams' },
  { relation: 'described', verb: 'was first described', verbs: 'were first described' },
  { relation: 'size', verb: 'measures', verbs: 'measure', counted: 'millimetres' },
];

/** The two ends of a comparison: the smaller number and the larger one. */
export type End = 'least' | 'most';

/** `was chartered earlier`, `has more inhabitants`: of two. */
export function comparedBy({ verb, counted }: Measure, end: End): string {
  if (counted === undefined) return `${verb} ${end === 'least' ? 'earlier' : 'later'}`;
  return `${verb} ${end === 'least' ? 'fewer' : 'more'} ${counted}`;
}

/** `was chartered first`, `has the most inhabitants`: of several. */
export function extremeBy({ verb, counted }: Measure, end: End): string {
  if (counted === undefined) return `${verb} ${end === 'least' ? 'before all the others' : 'after all the others'}`;
  return `${verb} the ${end === 'least' ? 'fewest' : 'most'} ${counted}`;
}

/** `were chartered between 1204 and 1260`, `have between 100 and 200 inhabitants`: of how many. */
export function rangedBy({ verbs, counted }: Measure, { from, to }: { from: number; to: number }): string {
  return `${verbs} between ${from} and ${to}${counted === undefined ? '' : ` ${counted}`}`;
}
