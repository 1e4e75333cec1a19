import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, PolicyTurn } from '../../src/core/index.ts';
import { slowFamilies } from '../../bench/slow-families.mjs';
import { invalidCodes, toolCalls, type Parsed } from '../../src/dialects/index.ts';
import { everyDialect } from '../unit/dialects/every-dialect.ts';
import { tagText } from '../unit/dialects/tag-text.ts';
import { tools } from '../unit/dialects/tools.ts';

const turn: fc.Arbitrary<PolicyTurn> = fc.record(
  {
    text: tagText,
    toolCalls: fc.array(
      fc.record({
        id: fc.constantFrom('', 'a', 'b'),
        name: fc.constantFrom('search', 'open', 'serch', '__proto__'),
        arguments: fc.oneof(tagText, fc.constantFrom('{"query":"a"}', '{"id":"p"}', '{"__proto__":{"id":"p"}}')),
      }),
      { maxLength: 3 },
    ),
    generation: fc.record({ finish: fc.constantFrom('stop', 'length', 'tool-calls') }),
  },
  { requiredKeys: ['text'] },
);

/** What a span covers. */
function covered({ span }: Action, { text, toolCalls: calls }: PolicyTurn): string {
  const whole = span.in === 'text' ? text : calls?.[span.in]?.arguments;
  expect(whole).toBeDefined();
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeLessThanOrEqual(whole!.length);
  return whole!.slice(span.start, span.end);
}

function expectLawful(parsed: Parsed, written: PolicyTurn): void {
  expect(parsed.actions.length).toBeGreaterThan(0);
  expect(parsed.end).toBeGreaterThanOrEqual(0);
  expect(parsed.end).toBeLessThanOrEqual(written.text.length);
  for (const action of parsed.actions) {
    const body = covered(action, written);
    if (action.type === 'answer') expect(action.abstain === true ? '<abstain/>' : action.text).toBe(body.trim());
    if (action.type === 'call' && !body.trim().startsWith('{'))
      expect(Object.values(action.args)).toEqual([body.trim()]);
    if (action.type !== 'invalid') continue;
    expect(Object.keys(invalidCodes)).toContain(action.code);
    expect(action.reason.length).toBeLessThan(300);
  }
}

const readers = [...everyDialect, ['tool-calls, finalText', toolCalls({ finalText: true })] as const];

describe.each(readers)('%s', (_, dialect) => {
  test('reads any turn, with every span exact', () => {
    fc.assert(
      fc.property(turn, (written) => expectLawful(dialect.parse(written, tools), written)),
      { numRuns: 5000 },
    );
  });

  test('reads the same turn the same way', () => {
    fc.assert(
      fc.property(turn, (written) => {
        expect(dialect.parse(written, tools)).toEqual(dialect.parse(structuredClone(written), [...tools]));
      }),
      { numRuns: 500 },
    );
  });

  test('reads nothing behind the end: without what is ignored, the turn says the same', () => {
    fc.assert(
      fc.property(tagText, (text) => {
        const { actions, end } = dialect.parse({ text }, tools);
        expect(dialect.parse({ text: text.slice(0, end) }, tools).actions).toEqual(actions);
      }),
      { numRuns: 2000 },
    );
  });

  // Ten seconds are a hundred times what 1 MiB takes; where time grew with the square of the length it would be hours.
  test.each(Object.entries(slowFamilies))('reads 1 MiB of %s in linear time', (_name, family) => {
    const text = family(1 << 20);
    const start = performance.now();
    expect(dialect.parse({ text }, tools).actions.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
