/** What a trainer tells at reset about how far training has come. */
export interface Progress {
  /** Training step, 0 or more. */
  readonly step?: number | undefined;
  /** Share of held-out tasks solved, 0 to 1, at each evaluation so far, oldest first. */
  readonly heldOutSuccess?: readonly number[] | undefined;
}

/** How much noise a training step meets: a pure function of what the trainer tells and of the seed. */
export interface Curriculum {
  readonly name: string;
  /** What the trainer must tell at reset. */
  readonly needs: readonly (keyof Progress)[];
  /** Probability of noise, 0 to 1. */
  noise(progress: Progress, seed: number): number;
}
