import type { Command } from 'commander';
import { fail } from '../../core/index.ts';
import { examine, type Finding } from '../examine.ts';
import { example } from '../example.ts';
import { FINDINGS } from '../exit-codes.ts';
import { expectedFailures } from '../expected-failures-file.ts';
import { pluginFrom } from '../plugin-module.ts';
import { printJson, printTables } from '../print.ts';
import type { Table } from '../table.ts';

interface Options {
  readonly expectFailures?: string;
  readonly json?: true;
}

/** What came of a check. */
interface Verdict {
  readonly findings: readonly Finding[];
  /** Clauses that a part breaks, and nobody expected it to. */
  readonly broken: readonly Finding[];
  /** Expected failures that did not happen. */
  readonly stale: readonly string[];
}

/** Whether the parts of a plugin keep the contracts of their shelves. */
export function declare(command: Command): void {
  command
    .option(
      '--expect-failures <file>',
      'failures that are accepted, as "part clause" a line; one that no longer happens fails',
    )
    .option('--json', 'print JSON')
    .action(async (source: string, { expectFailures, json }: Options) => {
      const expected = expectFailures === undefined ? new Set<string>() : expectedFailures(expectFailures);
      const verdict = verdictOf(await findingsOf(source), expected);
      if (json === true) printJson(verdict);
      else printTables(tablesOf(source, verdict));
      if (verdict.broken.length > 0 || verdict.stale.length > 0) process.exitCode = FINDINGS;
    });
  example(
    command,
    'foragym check foragym          Yours: foragym check ./dist/plugin.js (JavaScript: Node 20 loads no .ts)',
  );
}

async function findingsOf(source: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of examine(await pluginFrom(source))) findings.push(finding);
  return findings.length > 0
    ? findings
    : fail('params/invalid', `${source}: its plugin holds no part that a clause speaks of`);
}

/** Sorts findings by what was expected. A clause that says SHOULD, not MUST, is told and breaks nothing. */
export function verdictOf(findings: readonly Finding[], expected: ReadonlySet<string>): Verdict {
  const failures = findings.filter(({ instead }) => instead !== null);
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

function tablesOf(source: string, { findings, broken, stale }: Verdict): readonly Table[] {
  const parts = [...new Set(findings.map(({ part }) => part))];
  const kept = (part: string): readonly Finding[] =>
    findings.filter((finding) => finding.part === part && finding.instead === null);
  const all = (part: string): number => findings.filter((finding) => finding.part === part).length;
  const failures = findings.filter(({ instead }) => instead !== null);
  const counts: Table = {
    title: `${source}: ${broken.length} clauses broken`,
    columns: ['part', 'kept', 'of'],
    rows: parts.map((part) => [part, String(kept(part).length), String(all(part))]),
    notes: stale.map((key) => `expected to fail, and kept: ${key}`),
  };
  const details: Table = {
    columns: ['part', 'clause', 'says', 'instead'],
    rows: failures.map(({ part, clause, says, instead }) => [part, clause, says, instead ?? '']),
  };
  return failures.length > 0 ? [counts, details] : [counts];
}
