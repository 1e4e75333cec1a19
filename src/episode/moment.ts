import {
  Digest,
  isJsonObject,
  type Action,
  type Block,
  type Gold,
  type Hit,
  type Json,
  type Label,
  type Observation,
  type PolicyTurn,
  type StopReason,
  type Task,
} from '../core/index.ts';
import type { Entry, Recorded } from '../log/index.ts';

import type { Reward, Row, Scoreable, Seen, TurnView } from '../rewards/index.ts';
import type { Came, Failed, Job, Replied } from './drive.ts';

/** What an episode is about: fixed at reset. */
export interface Subject {
  readonly task: Task;
  readonly gold: Gold;
}

/**
 * What came of one entry of the log: a link of an immutable chain, so that a fork is a pointer and cost stays flat in
 * turns. Only the place of a judge that has not answered is filled in later.
 */
export class Moment<S> {
  readonly parent: Moment<S> | null;
  readonly type: Entry['type'];
  /** Turns that the policy has had, this one included. */
  readonly turns: number;
  readonly state: S;
  /** What this entry asked, in order. */
  readonly asked: Came;
  readonly observation: Observation;
  readonly stop: StopReason | undefined;
  /** Set when the world failed: the turn stays open until a retry. */
  readonly failed: Failed | null;
  /** What the policy wrote, for entries of a turn that is complete. */
  readonly view: Turn | null;
  /** What makes the entry, beside the effects. */
  readonly cause: Cause;
  /** The seed of the world's noise from here on. */
  readonly seed: number;
  /** This turn's places: of rewards, then of online stages. A cut from outside holds the last turn's anew. */
  row: Row | null = null;
  /** Rewards handed out by steps up to here, so that the last one can complete the total. */
  emitted = 0;
  /** Questions to judges that have not been asked; emptied when they are. */
  unasked: readonly Judgement[] = [];
  /** What judges replied for this turn, by reward. */
  judged: { [reward: string]: readonly Recorded[] } | null = null;
  /** Settles when the judges of this turn have answered; `null`: there is nothing to wait for. */
  judging: PromiseLike<void> | null = null;

  constructor(parent: Moment<S> | null, made: Made<S>) {
    this.parent = parent;
    this.type = made.type;
    this.turns = made.turns;
    this.state = made.state;
    this.asked = made.asked;
    this.observation = made.observation;
    this.stop = made.stop;
    this.failed = made.failed;
    this.view = made.view;
    this.cause = made.cause;
    this.seed = made.seed;
  }

  /** The entry's digest: what came out of it, rendered, with what remains and why it ended. */
  digest(): string {
    const { text, messages, remaining } = this.observation;
    const digest = new Digest().text(this.type).text(text).number(this.turns);
    for (const message of messages) {
      digest
        .text(message.role)
        .text(message.content === text ? '' : message.content)
        .text(message.tool_call_id ?? '');
    }
    digest.number(remaining.turns).number(remaining.invalid).number(remaining.characters);
    for (const left of Object.values(remaining.calls)) digest.number(left);
    return digest
      .text(this.stop ?? '')
      .text(this.failed?.failure.code ?? '')
      .hex();
  }
}

/** A reward that asks: its generator under way, and the row that waits for it. */
export interface Judgement {
  readonly reward: Reward;
  readonly job: JudgeJob<Scoreable>;
  readonly row: Row;
}

/** The job of a judgement: its feed is filled when a replay knows what the judge said. */
export interface JudgeJob<T> extends Job<T> {
  readonly feed: (Replied | Failed | undefined)[];
}

/** What a moment is made of. */
export type Made<S> = Pick<
  Moment<S>,
  'type' | 'turns' | 'state' | 'asked' | 'observation' | 'stop' | 'failed' | 'view' | 'cause' | 'seed'
>;

/** What of an entry does not follow from what came before. */
export interface Cause {
  readonly policy?: PolicyTurn | undefined;
  readonly repaired?: number | undefined;
  readonly reason?: StopReason | undefined;
  readonly salt?: string | undefined;
}

/** One turn, as rewards see it, and the context that a conversation keeps of it. */
export class Turn implements TurnView {
  readonly index: number;
  readonly task: Task;
  readonly gold: Gold;
  readonly policy: PolicyTurn;
  readonly actions: readonly Action[];
  readonly show: readonly Block[];
  readonly replies: readonly Replied[];
  readonly stop: StopReason | undefined;
  readonly previous: Turn | null;
  readonly observed: string;
  /** Where the policy's text ends that stays in the context. */
  readonly end: number;
  readonly #cut: readonly Hit[];
  #seen: readonly Seen[] | null = null;

  constructor(subject: Subject, read: Read, shown: Shown) {
    this.index = read.index;
    this.task = subject.task;
    this.gold = subject.gold;
    this.policy = read.policy;
    this.actions = read.actions;
    this.show = shown.show;
    this.replies = shown.replies;
    this.stop = shown.stop;
    this.previous = read.previous;
    this.observed = read.observed;
    this.end = read.end;
    this.#cut = shown.cut;
  }

  get seen(): readonly Seen[] {
    this.#seen ??= this.#join();
    return this.#seen;
  }

  /** A hit that was shown again, as by `open`, has the truth that came with it first. */
  #join(): readonly Seen[] {
    const seen: Seen[] = [];
    for (const block of this.show) {
      if (block.type !== 'hits') continue;
      for (const hit of block.hits) {
        const cut = this.#cut.includes(hit);
        seen.push({ hit, label: cut ? undefined : this.label(hit.id), cut });
      }
    }
    return seen;
  }

  /** The newest truth about a hit: of this turn's replies, else of the turn that it is shown again from. */
  label(id: string): Label | undefined {
    const reply = this.replies.find((one) => one.truth?.labels[id] !== undefined || hitIn(one, id) !== undefined);
    if (reply !== undefined) return reply.truth?.labels[id];
    return this.previous === null ? undefined : this.previous.label(id);
  }
}

/** The hit with this id in a service's reply, where the reply is a list of hits. */
export function hitIn({ value }: Replied, id: string): Hit | undefined {
  if (!Array.isArray(value)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list item with a text and this id is a hit
  return value.find((item: Json) => isJsonObject(item) && item['id'] === id && 'text' in item) as Hit | undefined;
}

/** What was read of a turn before the world answered. */
export interface Read {
  readonly index: number;
  readonly policy: PolicyTurn;
  readonly actions: readonly Action[];
  readonly end: number;
  readonly previous: Turn | null;
  readonly observed: string;
}

/** What the world answered, clipped. */
export interface Shown {
  readonly show: readonly Block[];
  readonly cut: readonly Hit[];
  readonly replies: readonly Replied[];
  readonly stop: StopReason | undefined;
}

/** The places of a job that were answered. */
export function repliesIn(asked: Came): readonly Replied[] {
  const replies: Replied[] = [];
  for (const one of asked) if (one !== undefined && 'value' in one) replies.push(one);
  return replies;
}

/** The chain from the reset to `last`. */
export function chain<S>(last: Moment<S>): readonly Moment<S>[] {
  const moments: Moment<S>[] = [];
  for (let moment: Moment<S> | null = last; moment !== null; moment = moment.parent) moments.push(moment);
  return moments.toReversed();
}

/** The newest complete turn. */
export function lastTurn<S>(last: Moment<S> | null): Turn | null {
  for (let moment = last; moment !== null; moment = moment.parent) if (moment.view !== null) return moment.view;
  return null;
}
