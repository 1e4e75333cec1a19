import * as v from 'valibot';
import type { Criterion, Fact, Gold, Nugget } from '../core/index.ts';

const text = v.pipe(v.string(), v.nonEmpty());

/** A fact as a tasks file holds it. */
const factSchema = v.object({
  id: text,
  subject: text,
  relation: text,
  object: text,
  passageIds: v.array(text),
  valueClass: v.optional(v.picklist(['name', 'number', 'phrase'])),
  from: v.optional(text),
  to: v.optional(text),
}) satisfies v.GenericSchema<unknown, Fact>;

const nuggetSchema = v.object({
  id: text,
  text,
  vital: v.boolean(),
  facts: v.optional(v.array(text)),
}) satisfies v.GenericSchema<unknown, Nugget>;

/** A criterion; ScholarQA calls the quotes `evidence` and has positive criteria only. */
const criterionSchema = v.pipe(
  v.object({
    id: text,
    text,
    weight: v.pipe(v.number(), v.gtValue(0)),
    polarity: v.optional(v.picklist([1, -1]), 1),
    tier: v.optional(v.pipe(v.number(), v.integer())),
    quotes: v.optional(v.array(v.string())),
    evidence: v.optional(v.array(v.string())),
  }),
  v.transform(({ evidence, ...criterion }): Criterion => ({ ...criterion, quotes: criterion.quotes ?? evidence })),
);

/** The structured fields of a gold, each with what it must look like in a file. */
export const goldSchemas = {
  facts: v.array(factSchema),
  nuggets: v.array(nuggetSchema),
  rubric: v.array(criterionSchema),
  number: v.object({ value: v.number(), unit: v.optional(text), tolerance: v.pipe(v.number(), v.minValue(0)) }),
} satisfies { readonly [field in keyof Gold]?: v.GenericSchema<unknown, Gold[field]> };
