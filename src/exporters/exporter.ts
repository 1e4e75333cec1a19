import type { Json, Message, Rewards, StopReason, Task } from '../core/index.ts';

/** What an exporter is handed of a stored episode: public parts, and what it earned. Nothing here holds gold. */
export interface Exported {
  readonly task: Task;
  readonly seed: number;
  /** The whole conversation, as a chat model would be sent it. */
  readonly messages: readonly Message[];
  readonly rewards: Rewards;
  readonly stop: StopReason | undefined;
}

/** Turns an episode into lines of another format. Pure: the same episode gives the same lines. */
export interface Exporter {
  readonly name: string;
  /** One sentence for `list`: what the lines are, and who reads them. */
  readonly says: string;
  /** Zero or more JSON lines. A masked or unscored sample gives none. */
  lines(episode: Exported): readonly Json[];
}
