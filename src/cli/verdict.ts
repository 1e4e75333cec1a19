import type { Finding } from '../conformance/index.ts';
import type { Table } from './table.ts';

/** What came of a check. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** Rules that a part breaks, and nobody expected it to. */
  readonly broken: readonly Finding[];
  /** Expected failures that did not happen. */
  readonly stale: readonly string[];
}

/** Sorts findings by what was expected. A clause that says SHOULD, not MUST, is told and breaks nothing. */
export function verdictOf(findings: readonly Finding[], expected: ReadonlySet<string>): Verdict {
  const failures = findings.filter(({ ok }) => !ok);
  const happened = new Set(failures.map(keyOf));
  return {
    findings,
    broken: failures.filter((failure) => failure.says.includes('MUST') && !expected.has(keyOf(failure))),
    stale: [...expected].filter((key) => !happened.has(key)),
  };
}

function keyOf({ part, clause }: Finding): string {
  return `${part} ${clause}`;
}

/** Counts by part, then what was broken. */
export function verdictTables(source: string, { findings, broken, stale }: Verdict): readonly Table[] {
  const parts = [...new Set(findings.map(({ part }) => part))];
  const failures = findings.filter(({ ok }) => !ok);
  const counts: Table = {
    title: `${source}: ${broken.length} clauses broken`,
    columns: ['part', 'kept', 'of'],
    rows: parts.map((part) => countsOf(findings, part)),
    notes: stale.map((key) => `expected to fail, and kept: ${key}`),
  };
  const details: Table = {
    columns: ['part', 'clause', 'says', 'instead'],
    rows: failures.map(({ part, clause, says, message = '' }) => [part, clause, says, message]),
  };
  return failures.length > 0 ? [counts, details] : [counts];
}

function countsOf(findings: readonly Finding[], part: string): readonly string[] {
  const own = findings.filter((finding) => finding.part === part);
  return [part, String(own.filter(({ ok }) => ok).length), String(own.length)];
}
