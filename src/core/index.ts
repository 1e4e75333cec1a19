export type { Action, ActionDraft, InvalidAction, Span } from './action.ts';
export type { Block, Message, Rendered } from './block.ts';
export { systemClock, type Clock } from './clock.ts';
export { codes } from './codes.ts';
export type { Corpus } from './corpus.ts';
export { Digest, finish } from './digest.ts';
export {
  all,
  ask,
  isFailure,
  type Answer,
  type Asking,
  type Effect,
  type Failure,
  type Reply,
  type Request,
  type Service,
  type Session,
} from './effect.ts';
export { brief, fail, fileTrouble, ForagymError, messageOf, nearest, nearestName, type ErrorCode } from './error.ts';
export { entriesOf, isJsonObject, sameJson, type Json, type JsonObject } from './json.ts';
export { isPromise, isThenable, quieten, type Maybe } from './maybe.ts';
export { stops, type Observation, type Remaining, type StopReason } from './observation.ts';
export { isTrusted, readsAlike, type Copy, type Hit, type Label, type Passage, type Truth } from './passage.ts';
export { exp, ln, lnSingle, power } from './real.ts';
export { Rng } from './rng.ts';
export { check, issueToTell, keysOf, type Schema, type SchemaIssue, type SchemaResult } from './schema.ts';
export { isScored, type Column, type Rewards, type Score, type Scored, type Segment, type Unscored } from './score.ts';
export type { Knowledge, Telling } from './knowledge.ts';
export type { Criterion, Example, Fact, Gold, Nugget, Task, TaskSet } from './task.ts';
export type { ToolSpec } from './tool-spec.ts';
export type { Generation, PolicyTurn, ToolCall } from './turn.ts';
export type { Part, Parts, Use } from './use.ts';
