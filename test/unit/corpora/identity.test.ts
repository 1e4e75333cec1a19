import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { corpusOf, taskSetOf } from '../../../src/corpora/index.ts';
import { nameOfFile } from '../../../src/corpora/identity.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('corpusOf', () => {
  it('hashes id, title and text as netstrings, lengths in bytes', () => {
    const passages = [
      { id: 'a', title: 'é', text: 'two' },
      { id: 'b', text: '' },
    ];
    expect(corpusOf('name', passages)).toEqual({ name: 'name', hash: sha256('1:a,2:é,3:two,1:b,0:,0:,'), passages });
  });
});

describe('taskSetOf', () => {
  it('hashes the canonical JSON of each example, a line each, without what is undefined', () => {
    const examples = [{ task: { question: '?', id: 'a', shape: undefined }, gold: { answers: ['x'] } }];
    const line = '{"gold":{"answers":["x"]},"task":{"id":"a","question":"?"}}\n';
    expect(taskSetOf('name', examples)).toEqual({ name: 'name', fingerprint: sha256(line), examples });
  });
});

describe('nameOfFile', () => {
  it.each([
    ['x/wikimix/corpus.jsonl.gz', 'wikimix'],
    ['x/wikimix/tasks.jsonl', 'wikimix'],
    ['x/wikimix/dev.jsonl', 'dev'],
    ['corpus.jsonl', 'corpus'],
    ['../tasks.jsonl', 'tasks'],
    ['/tasks.jsonl', 'tasks'],
  ])('calls %s %s', (path, name) => {
    expect(nameOfFile(path)).toBe(name);
  });
});
