import { describe, expect, it } from 'vitest';
import { taskSetOf, where } from '../../../src/corpora/index.ts';
import type { JsonObject } from '../../../src/core/index.ts';

const example = (id: string, shape: string | undefined, meta: JsonObject) => ({
  task: { id, question: '?', shape, meta },
  gold: { answers: ['x'] },
});
const tasks = taskSetOf('set', [
  example('nq:1', 'bridge-1', { src: 'nq', level: { name: 'easy', n: 1 } }),
  example('nq:2', undefined, { src: 'nq', tags: ['red', 'blue'] }),
  example('mu:1', 'bridge-2', { src: 'musique', level: { name: 'hard', n: 2 } }),
]);
const ids = (field: string, ...values: string[]): readonly string[] =>
  where(tasks, field, values).examples.map(({ task }) => task.id);

describe('where', () => {
  it('keeps the tasks that have one of the values, in their order', () => {
    expect(ids('src', 'musique', 'nq')).toEqual(['nq:1', 'nq:2', 'mu:1']);
    expect(ids('src', 'nq')).toEqual(['nq:1', 'nq:2']);
    expect(ids('shape', 'bridge-2')).toEqual(['mu:1']);
    expect(ids('id', 'mu:1')).toEqual(['mu:1']);
    expect(ids('level.name', 'easy')).toEqual(['nq:1']);
    expect(ids('level.n', '2')).toEqual(['mu:1']);
    expect(ids('tags', 'blue')).toEqual(['nq:2']);
  });

  it('takes a value that ends in * as a prefix, and any other whole', () => {
    expect(ids('id', 'nq:*')).toEqual(['nq:1', 'nq:2']);
    expect(ids('shape', 'bridge-*')).toEqual(['nq:1', 'mu:1']);
    expect(() => ids('id', 'nq')).toThrow(expect.objectContaining({ code: 'corpora/no-match' }));
  });

  it('gives a task set with a name and a fingerprint of its own', () => {
    const some = where(tasks, 'src', ['nq']);
    expect(some.name).toBe('set where src=nq');
    expect(some.fingerprint).toBe(taskSetOf('other', tasks.examples.slice(0, 2)).fingerprint);
    expect(some.fingerprint).not.toBe(tasks.fingerprint);
  });

  it('refuses a field that no task has, and names the nearest', () => {
    expect(() => ids('scr', 'nq')).toThrow(expect.objectContaining({ code: 'corpora/unknown-field' }));
    expect(() => ids('level.nam', 'easy')).toThrow('did you mean "level.name"?');
    expect(() => ids('constructor', 'x')).toThrow('no field "constructor"');
  });

  it('refuses a value that no task has, even beside one that some have', () => {
    expect(() => ids('src', 'nq', 'musiqe')).toThrow(expect.objectContaining({ code: 'corpora/no-match' }));
    expect(() => ids('src', 'nq', 'musiqe')).toThrow('did you mean "musique"?');
  });
});
