/** Something in a file that was put right or left out, and where. */
export interface Warning {
  /** `file:line`. */
  readonly where: string;
  readonly message: string;
}

/** What was read from a file, and what was done to it. */
export interface LoadReport {
  readonly file: string;
  /** Lines with text in them. */
  readonly lines: number;
  /** Bytes read, after decompression. */
  readonly bytes: number;
  /** Lone surrogates that were replaced by U+FFFD. */
  readonly repaired: number;
  /** Fields that the gym does not read and keeps as `meta`, with the number of lines that have them. */
  readonly meta: { readonly [field: string]: number };
  readonly warnings: readonly Warning[];
}

/** A report in the making. */
export interface Tally {
  lines: number;
  repaired: number;
  readonly meta: Map<string, number>;
  readonly warnings: Warning[];
}

/** A tally of nothing yet. */
export function newTally(): Tally {
  return { lines: 0, repaired: 0, meta: new Map(), warnings: [] };
}

/** The report of a file read to its end. */
export function reportOf(file: string, bytes: number, tally: Tally): LoadReport {
  const { lines, repaired, warnings } = tally;
  return { file, lines, bytes, repaired, meta: Object.fromEntries(tally.meta), warnings };
}
