import { describe, expect, it } from 'vitest';
import {
  codeOf,
  demandInTime,
  demandQuiet,
  demandRefusal,
  demandSame,
  demandSettled,
  quote,
} from '../../../src/conformance/clause.ts';
import { ForagymError } from '../../../src/core/index.ts';

const refuse = (): never => {
  throw new ForagymError('step/busy', 'wait');
};

describe('demandSame', () => {
  it('takes another order of keys, and members that are undefined, for the same', () => {
    expect(() => demandSame({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined }, 'them')).not.toThrow();
  });

  it('shows both sides where they first differ, however long they are', () => {
    const long = 'x'.repeat(5000);
    expect(() => demandSame([long, 'left'], [long, 'right'], 'them')).toThrow(/them: .*left.* against .*right/);
  });
});

describe('demandRefusal', () => {
  it('is content with the code, thrown or rejected', async () => {
    await demandRefusal('step/busy', refuse, 'it');
    await demandRefusal('step/busy', async () => refuse(), 'it');
  });

  it('rejects another code, none, and no refusal at all', async () => {
    await expect(demandRefusal('step/closed', refuse, 'it')).rejects.toThrow('step/busy, not with step/closed');
    await expect(demandRefusal('step/closed', () => Promise.reject(new Error('x')), 'it')).rejects.toThrow('no code');
    await expect(demandRefusal('step/closed', () => null, 'it')).rejects.toThrow('it was not refused');
  });
});

it('turns what is thrown into what was done instead', async () => {
  expect(() => demandQuiet(refuse, 'it')).toThrow(expect.objectContaining({ code: 'conformance/broken' }));
  await expect(demandSettled(async () => refuse(), 'it')).rejects.toMatchObject({ code: 'conformance/broken' });
  expect(await demandSettled(() => 7, 'it')).toBe(7);
});

it('waits a second and no longer', async () => {
  await demandInTime(Promise.reject(new Error('ended all the same')), 'it');
  await expect(demandInTime(new Promise(() => {}), 'it')).rejects.toThrow('took longer than a second');
});

it('reads codes of errors that another copy of the class has made', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'step/busy' }))).toBe('step/busy');
  expect(codeOf('step/busy')).toBeNull();
});

it('quotes hostile text on one bounded line', () => {
  expect(quote('a\n\u0000')).toBe('"a\\n\\u0000"');
  expect(quote('x'.repeat(9999))).toHaveLength(80 + 2 + '... (9999 characters)'.length);
});
