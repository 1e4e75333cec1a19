import { describe, expect, it } from 'vitest';
import type { PolicyTurn } from '../../../src/core/index.ts';
import { LARGEST_TURN, readWritten } from '../../../src/policies/index.ts';

const call = { type: 'call', tool: 'search', args: { query: 'x' } };
const throwing = new Proxy({}, { ownKeys: () => raise(), get: () => raise(), has: () => raise() });

function raise(): never {
  throw new Error('hands off');
}

function cyclic(): unknown {
  const args: { self?: unknown } = {};
  args.self = args;
  return args;
}

/** Forty objects, each twice in the one after it: a million million ways lead to the first. */
function bushy(): unknown {
  let args: unknown = {};
  for (let level = 0; level < 40; level += 1) args = { left: args, right: args };
  return args;
}

function answer(length: number): unknown {
  return [{ type: 'answer', text: 'x'.repeat(length) }];
}

function refusalOf(written: unknown): { readonly code: unknown; readonly message: string } {
  try {
    readWritten(written);
  } catch (thrown) {
    return thrown as { code: unknown; message: string };
  }
  throw new Error('it was read');
}

describe('what a policy hands over', () => {
  it('may be any text', () => {
    for (const text of ['', '<search>', '\ud800']) expect(readWritten(text)).toBe(text);
  });

  it('may be actions of every type, with their defaults', () => {
    const drafts = [
      { ...call, callId: 'c1' },
      { type: 'judge', verdict: 'useful', about: ['p1'], confidence: 0.5 },
      { type: 'answer', text: 'Oda Fenn', citations: ['p1'], abstain: false },
    ];
    expect(readWritten(drafts)).toEqual(drafts);
    expect(readWritten([{ type: 'answer', abstain: true }])).toEqual([{ type: 'answer', text: '', abstain: true }]);
    expect(readWritten([])).toEqual([]);
  });

  it('may be a turn with calls, and with all that is known of how it was sampled', () => {
    const turn: PolicyTurn = {
      text: 'hm',
      toolCalls: [{ id: 'c1', name: 'search', arguments: '{}' }],
      generation: {
        finish: 'length',
        model: 'm',
        sampling: { temperature: 0.5, stop: ['a', null] },
        stopString: '</search>',
        policyVersion: '7',
        versions: [{ at: 0, version: '7' }],
        parts: [2],
        promptIds: [1, 2],
        ids: [3, 4],
        logprobs: [-0.5, 0],
        ends: [1, 2],
      },
    };
    expect(readWritten(turn)).toEqual(turn);
  });

  it('is read once, and is nobody else\u2019s afterwards', () => {
    let asked = 0;
    const args = { query: 'x' };
    const draft = {
      ...call,
      get args() {
        asked += 1;
        return args;
      },
    };
    const read = readWritten([draft]);
    args.query = 'changed';
    expect(asked).toBe(1);
    expect(read).toEqual([call]);
  });

  it('may come from a program that writes the key of a prototype', () => {
    const args: unknown = JSON.parse('{"query":"x","__proto__":{"k":1}}');
    expect(JSON.stringify(readWritten([{ ...call, args }]))).toContain('"__proto__":{"k":1}');
  });

  it.each([
    ['nothing', undefined, 'got undefined'],
    ['null', null, 'got null'],
    ['a number', 7, 'got number'],
    ['a function', () => 'answer', 'got function'],
    ['an action beside a list', call, 'unknown parameter "type"'],
    ['a turn without text', {}, '"text" is missing'],
    ['a turn with a misspelt member', { text: '', toolcalls: [] }, 'did you mean "toolCalls"?'],
    [
      'a call whose arguments are an object',
      { text: '', toolCalls: [{ id: 'c', name: 's', arguments: {} }] },
      'string',
    ],
    ['an unknown way to finish', { text: '', generation: { finish: 'eos' } }, '"stop" | "length"'],
    ['a log-probability that is none', { text: '', generation: { finish: 'stop', logprobs: [NaN] } }, 'finite'],
    ['a list of tokens with a hole', { text: '', generation: { finish: 'stop', ids: Array(2) } }, 'finite'],
    ['sampling that holds itself', { text: '', generation: { finish: 'stop', sampling: cyclic() } }, 'deeper than 64'],
    ['an action that is null', [null], 'action 0'],
    ['an action without a type', [call, { tool: 'search' }], 'action 1 has no type'],
    ['an action of an unknown type', [{ type: 'anwser', text: 'x' }], 'did you mean "answer"?'],
    ['the type of everything', [{ type: 'constructor' }], 'known: answer, call, judge'],
    ['a call without arguments', [{ type: 'call', tool: 'search' }], '"args" is missing'],
    ['a misspelt member of an action', [{ ...call, callID: 'c' }], 'did you mean "callId"?'],
    ['arguments that are a list', [{ ...call, args: [] }], 'expected an object'],
    ['arguments with a number that JSON lacks', [{ ...call, args: { k: NaN } }], 'actions.0.args.k is NaN'],
    ['arguments with a function', [{ ...call, args: { query: () => 'x' } }], 'actions.0.args.query is a function'],
    ['arguments with a big integer', [{ ...call, args: { k: 1n } }], 'is a bigint'],
    ['arguments of a class', [{ ...call, args: { since: new Date(0) } }], 'is an object of a class'],
    ['arguments that hold themselves', [{ ...call, args: cyclic() }], 'deeper than 64 levels'],
    ['arguments that branch for ever', [{ ...call, args: bushy() }], 'larger'],
    ['a hole in the list', Array(1), 'actions.0 is missing'],
    [
      'a getter that throws',
      [
        {
          ...call,
          get args() {
            return raise();
          },
        },
      ],
      'hands off',
    ],
    [
      'a turn whose getter throws',
      {
        get text() {
          return raise();
        },
      },
      'hands off',
    ],
    ['a proxy that throws', throwing, 'hands off'],
    ['a list of proxies that throw', [throwing], 'hands off'],
    [
      'a getter that throws what has no text',
      {
        get text() {
          throw Object.create(null);
        },
      },
      'no text',
    ],
    ['100 MB in an action', [{ type: 'answer', text: 'x'.repeat(100_000_000) }], 'larger'],
    ['a million actions', Array.from({ length: 1_000_000 }, () => call), 'larger'],
    ['more actions than memory', Array(2 ** 32 - 1), 'has 4294967295 items'],
  ])('is refused with a code and a word on what is wrong: %s', (_, written, word) => {
    const { code, message } = refusalOf(written);
    expect(code).toBe('step/bad-turn');
    expect(message).toContain(word);
  });

  it('is refused when it is revoked', () => {
    const { proxy, revoke } = Proxy.revocable<unknown[]>([], {});
    revoke();
    expect(refusalOf(proxy)).toMatchObject({ code: 'step/bad-turn' });
  });

  it('may be as large as a line of a program, and no larger', () => {
    expect(readWritten(answer(LARGEST_TURN - 100))).toHaveLength(1);
    expect(refusalOf(answer(LARGEST_TURN))).toMatchObject({ code: 'step/bad-turn' });
  });
});
