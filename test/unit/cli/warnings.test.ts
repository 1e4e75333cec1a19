import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { warningLines } from '../../../src/cli/warnings.ts';
import type { Warning } from '../../../src/corpora/index.ts';
import { makeEnv } from '../../../src/episode/index.ts';

describe('warningLines', () => {
  const many = Array.from({ length: 8 }, (_, at) => ({ where: `t.jsonl:${at + 1}`, message: 'odd' }));

  it('tells five, each with its place, and counts the others', () => {
    const lines = warningLines(many);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('warning: t.jsonl:1: odd');
    expect(lines[5]).toBe('... and 3 more');
  });

  it('counts nothing when all are told', () => {
    expect(warningLines(many.slice(0, 5))).toHaveLength(5);
  });
});

describe('a file with something wrong in it', () => {
  it('is told of when an environment is made on it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foragym-warnings-'));
    const corpus = join(folder, 'corpus.jsonl');
    const tasks = join(folder, 'tasks.jsonl');
    writeFileSync(corpus, '{"id":"p1","text":"Ada was born in Arwick."}\n{"id":"p2","text":""}\n');
    writeFileSync(tasks, '{"id":"t1","question":"Where was Ada born?","answers":["Arwick"],"gold":["p1"]}\n');
    const told: Warning[] = [];
    await makeEnv('foragym/search-qa-v1', { corpus, tasks }, { warn: (warnings) => told.push(...warnings) });
    expect(told).toEqual([{ where: `${corpus}:2`, message: 'passage "p2" is empty' }]);
  });
});
