import type { Remaining } from '../core/index.ts';

/** What is left of every budget, as the last line of an observation. Calls are named only for services with a limit. */
export function remainingLine(remaining: Remaining): string {
  let calls = '';
  for (const service in remaining.calls) calls += ` Calls of ${service}: ${remaining.calls[service]}.`;
  return `Left: turns ${remaining.turns}, invalid turns ${remaining.invalid}, characters ${remaining.characters}.${calls}`;
}
