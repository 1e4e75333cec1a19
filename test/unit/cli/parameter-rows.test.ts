import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parameterRows } from '../../../src/cli/parameter-rows.ts';
import type { Schema } from '../../../src/core/index.ts';

describe('parameterRows', () => {
  it('tells type, range, default and meaning', () => {
    const schema = v.strictObject({
      k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100), v.description('hits')), 3),
      share: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.5),
      words: v.optional(v.pipe(v.number(), v.minValue(1))),
      most: v.optional(v.pipe(v.number(), v.maxValue(9)), 2),
      metric: v.optional(v.picklist(['f1', 'em']), 'f1'),
      names: v.array(v.string()),
      either: v.optional(v.union([v.string(), v.number()])),
      on: v.optional(v.boolean(), true),
    });
    expect(parameterRows(schema)).toEqual([
      { name: 'k', takes: 'integer, 1 to 100', default: '3', required: false, says: 'hits' },
      { name: 'share', takes: 'number, above 0 to below 1', default: '0.5', required: false },
      { name: 'words', takes: 'number, 1 or more', required: false },
      { name: 'most', takes: 'number, up to 9', default: '2', required: false },
      { name: 'metric', takes: 'one of f1, em', default: '"f1"', required: false },
      { name: 'names', takes: 'list of string', required: true },
      { name: 'either', takes: 'string or number', required: false },
      { name: 'on', takes: 'boolean', default: 'true', required: false },
    ]);
  });

  it('does not know the parameters of another library', () => {
    const foreign: Schema<unknown> = { '~standard': { version: 1, vendor: 'other', validate: (value) => ({ value }) } };
    expect(parameterRows(foreign)).toBeNull();
  });
});
