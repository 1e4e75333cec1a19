import { describe, expect, it } from 'vitest';
import type { PolicyTurn } from '../../../src/core/index.ts';
import { LARGEST_TURN, readAhead, readWritten } from '../../../src/policies/written.ts';

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

function shared(what: unknown): readonly unknown[] {
  return Array.from({ length: 1000 }, () => what);
}

function absent(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, undefined]));
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

  it('holds lists of its own, so that whoever hands it over may use them again', () => {
    const lists = { promptIds: [1], ids: [2], logprobs: [-0.5], ends: [1], parts: [1] };
    const read = readWritten({ text: 'a', generation: { finish: 'stop', ...lists } });
    for (const list of Object.values(lists)) list[0] = -Infinity;
    expect(read).toMatchObject({
      generation: { promptIds: [1], ids: [2], logprobs: [-0.5], ends: [1], parts: [1] },
    });
  });

  it('is asked for its text once', () => {
    let asked = 0;
    const turn = {
      get text() {
        asked += 1;
        return 'x'.repeat(asked);
      },
    };
    expect(readWritten(turn)).toEqual({ text: 'x' });
    expect(asked).toBe(1);
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
    ['a list of tokens with a hole', { text: '', generation: { finish: 'stop', ids: Array(2) } }, 'ids.0 is missing'],
    ['a list of tokens with a text', { text: '', generation: { finish: 'stop', ids: [1, '2'] } }, 'a list of numbers'],
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
    ['more actions than memory', Array(2 ** 32 - 1), '4294967295 items'],
    [
      'a list of nothing, a thousand times',
      [{ ...call, args: { lists: shared([...Array(10_000)].fill('')) } }],
      'larger',
    ],
    ['members that are left out, a thousand times', [{ ...call, args: { lists: shared(absent(4000)) } }], 'larger'],
    ['more members than anybody means', { text: '', ...absent(4097) }, 'has 4098 members'],
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

  const [long, sampled] = ['x'.repeat(LARGEST_TURN), { finish: 'stop' }];
  it.each([
    ['the text of an action', answer(LARGEST_TURN)],
    ['the text', { text: long }],
    ['the arguments of a call', { text: '', toolCalls: [{ id: 'c', name: 's', arguments: long }] }],
    ['the model', { text: '', generation: { ...sampled, model: long } }],
    ['the stop string', { text: '', generation: { ...sampled, stopString: long } }],
    ['the version of the policy', { text: '', generation: { ...sampled, policyVersion: long } }],
    ['the sampling', { text: '', generation: { ...sampled, sampling: { stop: long } } }],
    ['a list', { text: '', generation: { ...sampled, ids: Array.from({ length: LARGEST_TURN }, () => 1) } }],
    ['half the text and half a list', { text: long.slice(1e6), generation: { ...sampled, ids: Array(1e6).fill(1) } }],
  ])('is no larger than a turn may be, wherever it is large: %s', (_, written) => {
    expect(refusalOf(written)).toMatchObject({ code: 'step/bad-turn', message: expect.stringContaining('larger') });
  });

  it('may be as large as a line of a program, and a plain text of any length', () => {
    expect(readWritten(answer(LARGEST_TURN - 100))).toHaveLength(1);
    expect(readWritten({ text: long.slice(100) })).toEqual({ text: long.slice(100) });
    expect(readWritten(`${long}${long}`)).toHaveLength(2 * LARGEST_TURN);
  });

  const name = 'k'.repeat(1_000_000);
  const deep = { [name]: { [name]: { [name]: NaN } } };
  it.each([
    ['a member', { text: '', [name.slice(9)]: 1 }],
    ['a member of the generation', { text: '', generation: { ...sampled, [name]: 1 } }],
    ['the way to finish', { text: '', generation: { finish: name } }],
    ['the type of an action', [{ type: name }]],
    ['a member of an action', [{ ...call, [name]: 1 }]],
    ['an argument', [{ ...call, args: { [name]: undefined, k: NaN, ...deep } }]],
    [
      'an error of its own',
      {
        get text() {
          throw new Error(name);
        },
      },
    ],
  ])('is refused in few words, however long the name is that it is refused for: %s', (_, written) => {
    expect(refusalOf(written).message.length).toBeLessThan(1500);
  });

  it('is read once when it was read ahead, for nobody can change it', () => {
    const drafts = [{ ...call, args: { query: 'x', more: { k: [1] } } }];
    const ahead = readAhead(drafts);
    expect(ahead).toEqual(drafts);
    expect(readWritten(ahead)).toBe(ahead);
    expect(() => Object.assign((ahead as typeof drafts)[0]?.args.more.k ?? {}, [NaN])).toThrow(TypeError);
    expect(readAhead('text')).toBe('text');
    const read = readWritten(drafts);
    expect(readWritten(read)).not.toBe(read);
  });
});
