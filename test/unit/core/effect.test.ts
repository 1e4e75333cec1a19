import { describe, expect, it } from 'vitest';
import { all, ask, type Asking, type Effect } from '../../../src/core/index.ts';

/** Answers every effect with its own input, and notes what left in which batch. */
function run<T>(asker: Asking<T>): { readonly result: T; readonly batches: readonly (readonly Effect[])[] } {
  const batches: (readonly Effect[])[] = [];
  let step = asker.next([]);
  while (step.done !== true) {
    batches.push(step.value);
    step = asker.next(step.value.map(({ input }) => ({ value: input })));
  }
  return { result: step.value, batches };
}

function* twice(name: string): Asking<string> {
  const first = yield* ask<string>('echo', `${name}1`);
  const second = yield* ask<string>('echo', `${first}2`);
  return second;
}

function* once(): Asking<string> {
  return yield* ask<string>('echo', 'b');
}
function* never(): Asking<string> {
  return 'c';
}

describe('asking', () => {
  it('resumes with the reply of its own effect', () => {
    expect(run(twice('a')).result).toBe('a12');
  });

  it('side by side leaves in common batches, and keeps the order of the askers', () => {
    const { result, batches } = run(all([twice('a'), once(), never(), twice('d')]));
    expect(result).toEqual(['a12', 'b', 'c', 'd12']);
    expect(batches.map((batch) => batch.map(({ input }) => input))).toEqual([
      ['a1', 'b', 'd1'],
      ['a12', 'd12'],
    ]);
  });

  it('of nobody asks nothing', () => {
    expect(run(all([]))).toEqual({ result: [], batches: [] });
  });
});
