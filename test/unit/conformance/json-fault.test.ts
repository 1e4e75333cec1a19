import { expect, it } from 'vitest';
import { jsonFault } from '../../../src/conformance/json-fault.ts';

it.each<[unknown, string | null]>([
  [{ a: [1, 'b', null, { c: true }], absent: undefined }, null],
  [{ a: [undefined] }, 'undefined at it.a.0'],
  [{ a: Number.NaN }, 'NaN at it.a'],
  [[1, Number.POSITIVE_INFINITY], 'Infinity at it.1'],
  ['\ud800', 'half a character at it'],
  [{ when: new Date(0) }, 'Date at it.when'],
  [{ all: new Map() }, 'Map at it.all'],
  [{ f: () => 1 }, 'function at it.f'],
  [1n, 'bigint at it'],
])('%o: %s', (value, fault) => {
  expect(jsonFault(value, 'it')).toBe(fault);
});
