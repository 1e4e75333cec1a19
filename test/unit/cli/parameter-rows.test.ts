import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/cli/catalogue.ts';
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

  it('tells what a schema says that it takes, what an object holds, and parts choices where they have commas', () => {
    const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
    const part = v.pipe(
      v.union([v.string(), v.custom<object>(() => true)]),
      v.metadata({ takes: 'retriever by name' }),
    );
    const schema = v.strictObject({
      inner: v.optional(part, 'bm25'),
      noise: v.union([share, part]),
      cut: v.nullable(v.pipe(v.number(), v.integer())),
      calls: v.record(v.string(), share),
      stages: v.array(v.strictObject({ from: v.number(), noise: share })),
      rest: v.looseObject({}),
    });
    expect(parameterRows(schema)?.map(({ name, takes }) => [name, takes])).toEqual([
      ['inner', 'retriever by name'],
      ['noise', 'number, 0 to 1, or retriever by name'],
      ['cut', 'integer or null'],
      ['calls', 'by name: number, 0 to 1'],
      ['stages', 'list of { from: number; noise: number, 0 to 1 }'],
      ['rest', 'object'],
    ]);
  });

  it('tells a title beside type and range, before the meaning', () => {
    const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
    const schema = v.strictObject({
      rate: v.pipe(share, v.title('Rate')),
      loss: v.pipe(share, v.title('Loss'), v.description('what falls out')),
    });
    expect(parameterRows(schema)).toEqual([
      { name: 'rate', takes: 'number, 0 to 1', required: true, says: 'Rate' },
      { name: 'loss', takes: 'number, 0 to 1', required: true, says: 'Loss: what falls out' },
    ]);
  });

  it('does not know the parameters of another library', () => {
    const foreign: Schema<unknown> = { '~standard': { version: 1, vendor: 'other', validate: (value) => ({ value }) } };
    expect(parameterRows(foreign)).toBeNull();
  });
});

describe('the parameters of what ships', () => {
  it('say what they take, and where the names that they take are listed', async () => {
    const shelves = await catalogue();
    const schemas = Object.values(shelves).flatMap((items) =>
      items.flatMap(({ params = {} }) => Object.values(params)),
    );
    const rows = schemas.flatMap((schema) => parameterRows(schema) ?? []);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ takes }) => takes.includes('anything'))).toEqual([]);
    const listed = rows.flatMap(({ takes }) => [...takes.matchAll(/foragym list ([a-z]+)/g)].map(([, shelf]) => shelf));
    expect(new Set(listed)).toEqual(new Set(['curricula', 'perturbations', 'retrievers']));
    expect(Object.keys(shelves)).toEqual(expect.arrayContaining(listed));
  });
});
