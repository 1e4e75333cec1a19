import { createInterface } from 'node:readline';
import { isCancel, text } from '@clack/prompts';
import type { ToolSpec } from '../core/index.ts';
import { human, type Policy } from '../policies/index.ts';
import { visible } from '../text/index.ts';
import { printText } from './print.ts';
import { spokenTurn } from './spoken-turn.ts';

/** Where a person's turns come from: one line each; `null` when there are no more. */
export interface Person {
  readonly terminal: boolean;
  ask(hint: string): Promise<string | null>;
  leave(): void;
}

/** A person at a terminal, prompted for every turn; Ctrl-C leaves. Else the lines of standard input, a turn each. */
export function person(): Person {
  return process.stdin.isTTY ? atTerminal() : throughPipe();
}

function atTerminal(): Person {
  return {
    terminal: true,
    async ask(hint) {
      const said = await text({ message: hint, output: process.stderr });
      return isCancel(said) ? null : said;
    },
    leave: () => undefined,
  };
}

function throughPipe(): Person {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  return {
    terminal: false,
    async ask() {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    leave: () => reader.close(),
  };
}

/** A person as a policy: shown every observation, asked for every turn. Leaving aborts the episode through `left`. */
export function personPolicy(player: Person, tools: readonly ToolSpec[], left: AbortController): Policy {
  const hint = [...tools.map(({ name, main }) => `${name} ${main.toUpperCase()}`), 'answer TEXT', 'unknown'].join(
    ' | ',
  );
  return human(async (observation) => {
    printText(`\n${visible(observation.text.trim())}\n`);
    const line = await player.ask(hint);
    if (line !== null) return spokenTurn(line, tools);
    left.abort(new Error('the player left'));
    return '';
  });
}
