import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/core/index.ts';
import { byeLine, endLine, helloLine, observationLine, readSaid } from '../../../src/policies/program-protocol.ts';
import { LARGEST_TURN, readWritten } from '../../../src/policies/written.ts';

const observation: Observation = {
  turn: 2,
  text: 'two\nlines',
  messages: [{ role: 'user', content: 'two\nlines' }],
  hits: [{ id: 'p', text: 't', score: 1.5, rank: 1 }],
  omit: [0],
  remaining: { turns: 2, calls: { search: 1 }, invalid: 3, characters: 10 },
};

const read = (message: unknown): ReturnType<typeof readSaid> => readSaid(JSON.stringify(message));

describe('lines to a program', () => {
  it('are one line each', () => {
    const opening = { env: 'a/b-v1', dialect: 'search-tags', stop: ['</search>'], parallel: 2, seed: 7 };
    const lines = [helloLine(opening), observationLine({ episode: 1, seed: 3 }, observation)];
    for (const line of [...lines, endLine({ episode: 1, seed: 3 }, 'answered'), byeLine])
      expect(line).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({ type: 'hello', protocol: 1, ...opening });
    expect(JSON.parse(lines[1] ?? '')).toEqual({ type: 'observation', episode: 1, seed: 3, ...observation });
  });
});

describe('readSaid', () => {
  const turn = { type: 'turn', episode: 0, turn: 1 };
  it('reads ready', () => {
    expect(read({ type: 'ready', protocol: 1, name: 'mine' })).toEqual({ type: 'ready' });
    expect(read({ type: 'ready', protocol: 2 })).toMatchObject({
      type: 'rubbish',
      what: expect.stringContaining('protocol'),
    });
  });

  it('reads text, tool calls, and actions with their defaults', () => {
    expect(read({ ...turn, text: 'hm' })).toEqual({ ...turn, written: { text: 'hm' } });
    const toolCalls = [{ id: 'c1', name: 'search', arguments: '{"query":"x"}' }];
    expect(read({ ...turn, toolCalls })).toEqual({ ...turn, written: { text: '', toolCalls } });
    expect(read({ ...turn, text: 'a', toolCalls })).toEqual({ ...turn, written: { text: 'a', toolCalls } });
    const actions = [
      { type: 'call', tool: 'search', args: { query: 'x' } },
      { type: 'judge', verdict: 'useful' },
      { type: 'answer', abstain: true },
    ];
    expect(read({ ...turn, actions })).toMatchObject({
      ...turn,
      written: [actions[0], actions[1], { ...actions[2], text: '' }],
    });
  });

  it.each([
    ['a number where text belongs', { ...turn, text: 3 }],
    ['a turn below 0', { ...turn, turn: -1, text: '' }],
    ['arguments that are an object', { ...turn, toolCalls: [{ id: 'c', name: 'search', arguments: {} }] }],
    ['an action of an unknown type', { ...turn, actions: [{ type: 'think' }] }],
    ['args that are a list', { ...turn, actions: [{ type: 'call', tool: 'search', args: [] }] }],
    ['an unknown key', { ...turn, text: '', thought: 'hm' }],
    ['neither text nor actions', turn],
    ['both', { ...turn, text: '', actions: [] }],
    ['null', null],
  ])('takes %s for rubbish', (_, message) => {
    expect(read(message)).toMatchObject({ type: 'rubbish' });
  });

  it('refuses no turn for its size that a line of a program holds', () => {
    const line = (numbers: number): string =>
      JSON.stringify({ ...turn, actions: [{ type: 'call', tool: 's', args: { k: Array(numbers).fill(0) } }] });
    const numbers = (LARGEST_TURN - line(1).length) / 2;
    const text = JSON.stringify({ ...turn, text: '' });
    for (const full of [
      line(Math.floor(numbers) + 1),
      text.replace('""', `"${'x'.repeat(LARGEST_TURN - text.length)}"`),
    ]) {
      expect(full.length).toBeGreaterThan(LARGEST_TURN - 2);
      expect(readSaid(full)).toMatchObject({ type: 'turn' });
    }
  });

  it('reads a turn so that the step need not read it again', () => {
    for (const message of [
      { ...turn, text: 'a' },
      { ...turn, actions: [{ type: 'answer', text: 'a' }] },
    ]) {
      const said = read(message);
      if (said.type !== 'turn') return expect.fail();
      expect(readWritten(said.written)).toBe(said.written);
    }
  });

  it('names an unknown key, in few words', () => {
    const said = read({ ...turn, ['k'.repeat(100_000)]: 'a' });
    expect(JSON.stringify(said).length).toBeLessThan(500);
  });

  it('names an unknown key', () => {
    expect(read({ ...turn, txet: 'a' })).toMatchObject({ what: expect.stringContaining('"txet"') });
  });
});
