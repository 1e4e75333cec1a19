import { expect, it } from 'vitest';
import { isLinear } from '../../../src/conformance/growth.ts';

it('tells sixty-four times the time from eight times', () => {
  expect(isLinear({ family: 'a', smallMs: 10, largeMs: 80 })).toBe(true);
  expect(isLinear({ family: 'a', smallMs: 10, largeMs: 640 })).toBe(false);
});

it('lets noise pass where there is next to nothing to measure', () => {
  expect(isLinear({ family: 'a', smallMs: 0, largeMs: 60 })).toBe(true);
});
