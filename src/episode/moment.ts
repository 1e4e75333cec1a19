import {
  Digest,
  isJsonObject,
  readsAlike,
  type Action,
  type Block,
  type Gold,
  type Hit,
  type JsonObject,
  type Label,
  type Observation,
  type PolicyTurn,
  type Remaining,
  type StopReason,
  type Task,
} from '../core/index.ts';
import type { Entry } from '../log/index.ts';
import type { Seen, TurnView } from '../rewards/index.ts';
import type { Came, Failed, Replied } from './drive.ts';
import { Scores } from './scores.ts';

/** What an episode is about: fixed at reset. */
export interface Subject {
  readonly task: Task;
  readonly gold: Gold;
  /** What the trainer said. */
  readonly options: JsonObject;
}

/** A reset or a turn that was begun: while the world has failed it, a retry goes on from here. */
export interface Open {
  /** What the policy wrote; `null` for a reset. */
  readonly read: Read | null;
  readonly repaired: number | undefined;
  /** What was answered before the failure; a retry asks only for the rest. */
  readonly came: Came;
}

/** What came of one entry of the log: a link of an immutable chain, so that a fork is a pointer and cost stays flat in turns. */
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
  /** Set when the world failed: what failed, and the turn that stays open until a retry. */
  readonly failed: (Open & { readonly effect: Failed }) | null;
  /** What the policy did, for the entry that completed its turn. */
  readonly view: Turn | null;
  /** What makes the entry, beside the effects. */
  readonly cause: Cause;
  /** The seed of the world's noise from here on. */
  readonly seed: number;
  /** What this entry earned: the one thing that is filled in after the link was made. */
  readonly scores: Scores;

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
    this.scores = new Scores(parent?.scores.emitted ?? 0);
  }

  /** The entry's digest: what came out of it, read, shown and left, and why it ended. */
  digest(): string {
    const { observation } = this;
    const digest = new Digest().text(this.type).text(observation.text).number(this.turns);
    absorbShown(digest, observation);
    for (const action of this.view?.actions ?? []) absorbAction(digest, action);
    absorbRemaining(digest, observation.remaining);
    return digest
      .text(this.stop ?? '')
      .text(this.failed?.effect.failure.code ?? '')
      .hex();
  }
}

// The order in which a digest absorbs is part of the log's format: every golden holds it.
function absorbShown(digest: Digest, { text, messages, hits, omit = [] }: Observation): void {
  for (const { role, content, tool_call_id } of messages) {
    digest
      .text(role)
      .text(content === text ? '' : content)
      .text(tool_call_id ?? '');
  }
  for (const hit of hits) digest.text(hit.id).number(hit.rank).number(hit.score);
  for (const turn of omit) digest.number(turn);
}

function absorbRemaining(digest: Digest, { turns, invalid, characters, calls }: Remaining): void {
  digest.number(turns).number(invalid).number(characters);
  for (const [service, left] of Object.entries(calls)) digest.text(service).number(left);
}

function absorbAction(digest: Digest, action: Action): void {
  const { start, end } = action.span;
  digest.text(action.type).number(start).number(end);
  if (action.type === 'answer') digest.text(action.text);
  if (action.type === 'invalid') digest.text(action.code);
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

  #join(): readonly Seen[] {
    const seen: Seen[] = [];
    for (const block of this.show) {
      if (block.type !== 'hits') continue;
      for (const hit of block.hits) {
        const cut = this.#cut.includes(hit);
        seen.push({ hit, label: cut ? undefined : this.#label(hit), cut });
      }
    }
    return seen;
  }

  /**
   * The truth about a copy of a passage: of this turn's reply that holds it, else of the turn that it is shown again from.
   * The id alone is not enough: one passage may be shown clean and degraded, even in one turn.
   */
  #label(shown: Hit): Label | undefined {
    for (const reply of this.replies) {
      const own = hitIn(reply, shown.id);
      if (own !== undefined && !readsAlike(own, shown)) continue;
      const labels = reply.truth?.labels ?? {};
      if (Object.hasOwn(labels, shown.id)) return labels[shown.id];
      if (own !== undefined) return undefined;
    }
    return this.previous === null ? undefined : this.previous.#label(shown);
  }
}

/** The hit with this id in a service's reply, where the reply is a list of hits. */
export function hitIn({ value }: Replied, id: string): Hit | undefined {
  if (!Array.isArray(value)) return undefined;
  for (const item of value) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list item with a text and this id is a hit
    if (isJsonObject(item) && item['id'] === id && 'text' in item) return item as Hit;
  }
  return undefined;
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
export function repliesIn(came: Came): readonly Replied[] {
  const replies: Replied[] = [];
  for (const one of came) if (one !== undefined && 'value' in one) replies.push(one);
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
