import { analyse, clean, cutRight } from '../../text/index.ts';

/** Longest query that reaches a writer, in UTF-16 units: whatever a policy writes stays one short line. */
const LONGEST = 256;

/** A query as a writer of documents may see it. */
export interface SimulatedQuery {
  /** One line of at most 256 UTF-16 units, cleaned. */
  readonly line: string;
  /** Its terms, each once, in code-unit order: what draws are keyed by, so that asking in other words' order re-rolls nothing. */
  readonly terms: readonly string[];
}

/** What of a policy's query reaches a writer. */
export function simulatedQuery(written: string): SimulatedQuery {
  const line = cutRight(clean(written), LONGEST).trimEnd();
  return { line, terms: [...new Set(analyse(line))].toSorted() };
}
