import type { Command } from 'commander';

/** Ends a command's help with a line that works as printed. */
export function example(command: Command, line: string): void {
  command.addHelpText('after', `\nExample: ${line}`);
}
