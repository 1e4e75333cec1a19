import type { Command } from 'commander';
import { checkPlugin, type Finding } from '../../conformance/index.ts';
import { fail } from '../../core/index.ts';
import { example } from '../example.ts';
import { FINDINGS } from '../exit-codes.ts';
import { expectedFailures } from '../expected-failures-file.ts';
import { pluginFrom } from '../plugin-module.ts';
import { printJson, printTables } from '../print.ts';
import { verdictOf, verdictTables } from '../verdict.ts';

interface Options {
  readonly expectFailures?: string;
  readonly json?: true;
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
      else printTables(verdictTables(source, verdict));
      if (verdict.broken.length > 0 || verdict.stale.length > 0) process.exitCode = FINDINGS;
    });
  example(
    command,
    'foragym check foragym          Yours: foragym check ./dist/plugin.js (JavaScript: Node 20 loads no .ts)',
  );
}

async function findingsOf(source: string): Promise<readonly Finding[]> {
  const findings = await checkPlugin(await pluginFrom(source));
  return findings.length > 0
    ? findings
    : fail('params/invalid', `${source}: its plugin holds no part that a clause speaks of`);
}
