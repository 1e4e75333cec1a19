import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, ActionDraft, ForagymError, JsonObject } from '../../src/core/index.ts';
import { everyDialect } from '../unit/dialects/every-dialect.ts';
import { tagText } from '../unit/dialects/tag-text.ts';
import { tools } from '../unit/dialects/tools.ts';

const text = fc.oneof(
  tagText,
  fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => value.trim()),
);
const callId = fc.option(fc.constantFrom('a', 'b', 'c', ''), { nil: undefined });

const calls = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({ tool: fc.constant('search'), args: fc.record({ query: value }) }),
    fc.record({ tool: fc.constant('open'), args: fc.record({ id: value }) }),
    fc.record({
      tool: fc.constant('calculate'),
      args: fc.record({ expression: value, digits: fc.integer() }, { requiredKeys: ['expression'] }),
    }),
  );

const callOf = (call: { tool: string; args: object }, id?: string): ActionDraft => ({
  type: 'call',
  tool: call.tool,
  args: call.args as JsonObject,
  ...(id === undefined ? {} : { callId: id }),
});

const answer = (value: fc.Arbitrary<string>): fc.Arbitrary<ActionDraft> =>
  fc.oneof(
    value.map((said) => ({ type: 'answer', text: said }) as const),
    fc.constant({ type: 'answer', text: '', abstain: true } as const),
  );

/** Any actions: most of them more than a grammar can hold. */
const anything: fc.Arbitrary<ActionDraft> = fc.oneof(
  { arbitrary: fc.tuple(calls(text), callId).map(([call, id]) => callOf(call, id)), weight: 6 },
  { arbitrary: answer(text), weight: 3 },
  { arbitrary: text.map((said) => ({ type: 'answer', text: said, citations: ['p'] }) as const), weight: 1 },
  { arbitrary: fc.constant({ type: 'judge', verdict: 'yes' } as const), weight: 1 },
);

/** Text that every grammar must hold: something, trimmed, well-formed and without a bracket. */
const plain = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((value) => value.replaceAll('<', '(').trim())
  .filter((value) => value !== '');

const meant = ({ span: _, ...action }: Action) => JSON.parse(JSON.stringify(action)) as unknown;

describe.each(everyDialect)('%s', (_, dialect) => {
  test('reads what it writes as what was meant, and refuses the rest by code', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (drafts) => {
        let turn;
        try {
          turn = dialect.write(drafts, tools);
        } catch (thrown) {
          expect((thrown as ForagymError).code).toBe('dialect/unwritable');
          return;
        }
        expect(dialect.parse(turn, tools).actions.map(meant)).toEqual(drafts);
      }),
      { numRuns: 3000 },
    );
  });

  test('writes every call and answer of plain text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          calls(plain).map((call) => callOf(call)),
          answer(plain),
        ),
        (draft) => {
          expect(dialect.parse(dialect.write([draft], tools), tools).actions.map(meant)).toEqual([draft]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
