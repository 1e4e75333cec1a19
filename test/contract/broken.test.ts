import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as kit from '../../src/conformance/index.ts';
import type { Clause } from '../../src/conformance/index.ts';

/** Every clause of the kit with the list that it stands in. */
const clauses = Object.values(kit)
  .filter((member): member is readonly Clause<unknown>[] => Array.isArray(member))
  .flatMap((family) => family.map((clause) => ({ id: clause.id, says: clause.says, family })));

const nameOf = (id: string) => id.replace('/', '-');

async function specimenOf(id: string): Promise<unknown> {
  const module = (await import(`./broken/${nameOf(id)}.ts`)) as { readonly specimen: unknown };
  return module.specimen;
}

/** The clauses that a subject breaks, each with the code of its rejection. */
async function broken(list: readonly Clause<unknown>[], subject: unknown): Promise<readonly unknown[]> {
  const rejections: unknown[] = [];
  for (const { id, ...clause } of list) {
    await clause.check(subject).catch((error: { code?: string }) => rejections.push({ id, code: error.code }));
  }
  return rejections;
}

describe('every clause has a specimen', () => {
  it('and no specimen is without its clause', () => {
    const files = readdirSync(new URL('./broken', import.meta.url));
    expect(clauses.map(({ id }) => `${nameOf(id)}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it('and every clause says MUST or SHOULD under an id of its own', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    for (const { says } of clauses) expect(says).toMatch(/\b(?:MUST|SHOULD)\b/);
  });
});

describe.each(clauses)('$id', ({ id, family }) => {
  it('is broken by its specimen, which breaks no other', async () => {
    const rejections = [{ id, code: 'conformance/broken' }];
    expect(await broken(family, await specimenOf(id))).toEqual(rejections);
  });

  it('is what stops the specimen: without it, everything passes', async () => {
    const rest = family.map((clause) => (clause.id === id ? { ...clause, check: async () => {} } : clause));
    expect(await broken(rest, await specimenOf(id))).toEqual([]);
  });
});
