import type { Recorded } from '../log/index.ts';
import type { Reward, Row, Scoreable } from '../rewards/index.ts';
import type { Failed, Job, Replied } from './drive.ts';

/** What one entry earned, as far as it is known. Shared by every fork that holds the entry. */
export class Scores {
  /** The turn's places: of rewards, then of online stages. A cut from outside holds the last turn's anew. */
  row: Row | null = null;
  /** Rewards handed out by steps up to here, so that the last one can complete the total. */
  emitted: number;
  /** Questions to judges that have not been asked; emptied when they are. */
  unasked: readonly Judgement[] = [];
  /** What judges replied, by reward. */
  judged: { [reward: string]: readonly Recorded[] } | null = null;
  /** Settles when the judges under way have answered; `null`: there is nothing to wait for. */
  judging: PromiseLike<void> | null = null;
  /** What a reward of the author threw after its judge had answered. */
  threw: { readonly threw: unknown } | null = null;

  constructor(emitted: number) {
    this.emitted = emitted;
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
  verify: Job<T>['verify'];
}
