import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whether a name is that of a scenario's file, which is there. */
export function isScenarioFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && existsSync(name);
}

/** The scenario files that this package ships, as paths from the working directory: `foragym run` takes them as they are. */
export function shippedScenarios(): readonly string[] {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('#shipped/package.json'))), 'scenarios');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => relative(process.cwd(), join(folder, file)));
}
