#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { USAGE } from './exit-codes.ts';
import { menu } from './menu.ts';
import { screenOf } from './screen.ts';
import { versionOf } from './version.ts';

const last = `
Start here: foragym run          Every command: foragym <command> --help, with an example that works as printed`;

/** All commands by name and arguments; what each can do is declared when it is called. */
function programOf(): Command {
  const program = new Command('foragym')
    .description('A gym for search agents.')
    .usage('<command>')
    .version(versionOf(), '--version', 'print the version')
    .helpOption('--help', 'print this')
    .exitOverride()
    .configureOutput({ getOutHelpWidth: () => screenOf(process.stdout).columns })
    .showSuggestionAfterError();
  const load = new Map<string, () => Promise<{ declare(command: Command): void }>>();
  for (const [heading, items] of Object.entries(menu)) {
    program.commandsGroup(heading);
    for (const item of items) load.set(program.command(item.usage).description(item.says).name(), item.load);
  }
  return program
    .helpCommand(false)
    .configureHelp({
      visibleOptions: () => [],
      subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`,
    })
    .addHelpText('after', last)
    .hook('preSubcommand', async (_program, command) => (await load.get(command.name())?.())?.declare(command));
}

function argumentsOf(command: Command): string {
  return command.registeredArguments
    .map((argument) => {
      const name = argument.variadic ? `${argument.name()}..` : argument.name();
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
}

/** Runs the command line of this process. */
async function main(): Promise<void> {
  const program = programOf();
  if (process.argv.length <= 2) {
    program.outputHelp();
    return;
  }
  try {
    await program.parseAsync();
  } catch (thrown) {
    process.exitCode = await exitCodeOf(thrown);
  }
}

/** What a refusal exits with, once it has been told. What no code names is a bug: it is thrown on, with its stack. */
async function exitCodeOf(thrown: unknown): Promise<number> {
  // commander has told already
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : USAGE;
  const { ForagymError } = await import('../core/index.ts');
  if (!(thrown instanceof ForagymError)) throw thrown;
  const { tell } = await import('./print.ts');
  tell(`foragym: ${thrown.message}`);
  return USAGE;
}

// `foragym list | head` closes the pipe early, and that is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
await main();
