import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as kit from '../../src/conformance/index.ts';
import type { Clause } from '../../src/conformance/index.ts';

/** Every clause of the kit with the list that it stands in. */
const clauses = Object.values(kit)
  .filter((member): member is readonly Clause<unknown>[] => Array.isArray(member))
  .flatMap((family) => family.map((clause) => ({ id: clause.id, says: clause.says, family })));

const fileOf = (id: string) => `${id.replace('/', '-')}.ts`;

async function specimenOf(id: string): Promise<unknown> {
  const module = (await import(`./broken/${fileOf(id)}`)) as { readonly specimen: unknown };
  return module.specimen;
}

/** The ids of the clauses that a subject breaks. */
async function broken(list: readonly Clause<unknown>[], subject: unknown): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const clause of list) {
    await clause.check(subject).catch(() => ids.push(clause.id));
  }
  return ids;
}

describe('every clause has a specimen', () => {
  it('and no specimen is without its clause', () => {
    const files = readdirSync(new URL('./broken', import.meta.url));
    expect(clauses.map(({ id }) => fileOf(id)).toSorted()).toEqual(files.toSorted());
  });

  it('and every clause says MUST, MAY or SHOULD under an id of its own', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    for (const { says } of clauses) expect(says).toMatch(/\b(?:MUST|MAY|SHOULD)\b/);
  });
});

describe.each(clauses)('$id', ({ id, family }) => {
  it('is broken by its specimen, which breaks no other', async () => {
    expect(await broken(family, await specimenOf(id))).toEqual([id]);
  });

  it('says with a code what the specimen did instead', async () => {
    const clause = family.find((one) => one.id === id);
    await expect(clause?.check(await specimenOf(id))).rejects.toMatchObject({ code: 'conformance/broken' });
  });

  it('is what stops the specimen: without it, everything passes', async () => {
    const rest = family.map((clause) => (clause.id === id ? { ...clause, check: async () => {} } : clause));
    expect(await broken(rest, await specimenOf(id))).toEqual([]);
  });
});
