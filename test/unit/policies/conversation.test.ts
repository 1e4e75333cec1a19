import { describe, expect, it } from 'vitest';
import type { Clock, Observation } from '../../../src/core/index.ts';
import { Conversation } from '../../../src/policies/conversation.ts';
import type { Listener } from '../../../src/policies/program-child.ts';

/** A clock that rings when it is told to. */
function bell(): Clock & { ring(): void } {
  const sleepers = new Set<() => void>();
  return {
    now: () => 0,
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        sleepers.add(resolve);
        signal?.addEventListener('abort', () => reject(new Error('woken')), { once: true });
      }),
    ring: () => sleepers.forEach((wake) => wake()),
  };
}

/** A conversation with a program that says what the test says. */
function talk() {
  const clock = bell();
  const sent: unknown[] = [];
  let listener: Listener | null = null;
  let kills = 0;
  let leave: (() => void) | undefined;
  const gone = new Promise<void>((resolve) => (leave = resolve));
  const conversation = new Conversation({
    command: './x',
    opening: { env: 'a/b-v1', dialect: 'd', stop: [], parallel: 2, seed: 0 },
    notReady: 'policy/not-ready',
    turnTimeoutMs: 50,
    clock,
    start(hears) {
      listener = hears;
      return {
        send: (line) => sent.push(JSON.parse(line)),
        hangUp: () => sent.push('end of input'),
        stderr: () => 'last words',
        kill() {
          kills += 1;
          leave?.();
        },
        gone,
      };
    },
  });
  const say = (message: unknown): void => listener?.line(JSON.stringify(message));
  return {
    conversation,
    clock,
    sent,
    say,
    kills: () => kills,
    leave,
    hears: (): Listener => listener ?? expect.fail(),
  };
}

function at(turn: number): Observation {
  return { turn, text: '', messages: [], hits: [], remaining: { turns: 9, calls: {}, invalid: 1, characters: 1 } };
}

const first = { episode: 0, seed: 1 };
const second = { episode: 1, seed: 2 };
const said = (episode: number, turn: number, text: string) => ({ type: 'turn', episode, turn, text });

describe('Conversation', () => {
  it('keeps the turns of two episodes apart, whatever their order', async () => {
    const { conversation, say } = talk();
    say({ type: 'ready', protocol: 1 });
    await conversation.ready;
    const answers = [conversation.ask(first, at(0)), conversation.ask(second, at(0))];
    say(said(1, 0, 'second'));
    say(said(0, 0, 'first'));
    expect(await Promise.all(answers)).toEqual([{ text: 'first' }, { text: 'second' }]);
  });

  it('ends only the late episode, and begins no other', async () => {
    const { conversation, clock, say, kills } = talk();
    say({ type: 'ready', protocol: 1 });
    await conversation.ready;
    const late = conversation.ask(first, at(0));
    clock.ring();
    await expect(late).rejects.toMatchObject({ code: 'policy/timeout', stderr: 'last words' });
    expect(conversation.isOver).toBe(true);
    const other = conversation.ask(second, at(3));
    say(said(0, 0, 'too late'));
    say(said(1, 3, 'in time'));
    expect(await other).toEqual({ text: 'in time' });
    conversation.end(first, 'policy-failed');
    expect(kills()).toBe(0);
    conversation.end(second, 'answered');
    expect(kills()).toBe(1);
  });

  it('hears nothing of an episode that has ended', async () => {
    const { conversation, say } = talk();
    say({ type: 'ready', protocol: 1 });
    const left = conversation.ask(first, at(0));
    left.catch(() => undefined);
    conversation.end(first, 'aborted');
    say(said(0, 0, 'too late'));
    expect(conversation.isOver).toBe(false);
  });

  it('hears nothing of an episode that ended between a turn and whoever waited for it', async () => {
    const { conversation, say } = talk();
    say({ type: 'ready', protocol: 1 });
    await conversation.ready;
    const answer = conversation.ask(first, at(0));
    say(said(0, 0, 'in time'));
    conversation.end(first, 'aborted');
    expect(await answer).toEqual({ text: 'in time' });
    say(said(0, 0, 'again'));
    expect(conversation.isOver).toBe(false);
  });

  it('says which turn it waits for', async () => {
    const { conversation, say } = talk();
    say({ type: 'ready', protocol: 1 });
    const answer = conversation.ask(first, at(3));
    say(said(0, 5, 'skipped'));
    await expect(answer).rejects.toThrow('turn 5 of episode 0 instead of turn 3');
  });

  it.each([
    ['says a turn again', [said(0, 0, 'again')]],
    ['skips a turn', [said(0, 2, 'skipped')]],
    ['is ready again', [{ type: 'ready', protocol: 1 }]],
  ])('ends all episodes of a program that %s', async (_, lines) => {
    const { conversation, say, kills } = talk();
    say({ type: 'ready', protocol: 1 });
    const answer = conversation.ask(first, at(0));
    say(said(0, 0, 'once'));
    await answer;
    const waiting = [conversation.ask(first, at(1)), conversation.ask(second, at(0))];
    for (const line of lines) say(line);
    for (const one of waiting) await expect(one).rejects.toMatchObject({ code: 'policy/malformed-line' });
    await expect(conversation.ask(second, at(1))).rejects.toMatchObject({ code: 'policy/malformed-line' });
    expect(kills()).toBe(1);
  });

  it('bounds what is said before it is asked for', () => {
    const { conversation, say } = talk();
    say({ type: 'ready', protocol: 1 });
    for (let turn = 0; turn < 4096; turn += 1) say(said(0, turn, ''));
    expect(conversation.isOver).toBe(false);
    say(said(0, 4096, ''));
    expect(conversation.isOver).toBe(true);
  });

  it.each(['late', 'gone'])('refuses a program that is %s before it is ready', async (fate) => {
    const { conversation, clock, hears } = talk();
    if (fate === 'late') clock.ring();
    else hears().ended('it exited with code 1');
    await expect(conversation.ready).rejects.toMatchObject({ code: 'policy/not-ready' });
  });

  it('says bye and kills what stays', async () => {
    const { conversation, clock, sent, say, kills } = talk();
    say({ type: 'ready', protocol: 1 });
    await conversation.ready;
    const closed = conversation.close();
    expect(sent.slice(-2)).toEqual([{ type: 'bye' }, 'end of input']);
    expect(kills()).toBe(0);
    clock.ring();
    await closed;
    expect(kills()).toBe(1);
  });
});
