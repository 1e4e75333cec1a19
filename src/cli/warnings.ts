import type { Warning } from '../corpora/index.ts';
import { tell } from './print.ts';

/** Warnings beyond these are counted, not told. */
const TOLD = 5;

/** Warnings of files as lines, each with its place. */
export function warningLines(warnings: readonly Warning[]): readonly string[] {
  const told = warnings.slice(0, TOLD).map(({ where, message }) => `warning: ${where}: ${message}`);
  const left = warnings.length - told.length;
  return left > 0 ? [...told, `... and ${left} more`] : told;
}

/** Tells warnings beside the results. */
export function tellWarnings(warnings: readonly Warning[]): void {
  tell(warningLines(warnings).join('\n'));
}
