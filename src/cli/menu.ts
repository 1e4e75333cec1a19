import type { Command } from 'commander';

/** One command as the help screen shows it, and where its options and its work are. */
export interface MenuItem {
  /** Name and arguments, in commander's notation. */
  readonly usage: string;
  readonly says: string;
  /** Imports the command: its weight is paid when it is called. */
  readonly load: () => Promise<{ declare(command: Command): void }>;
}

/** Every command, under the headings of the help screen. */
export const menu: { readonly [heading: string]: readonly MenuItem[] } = {
  'Try it:': [
    {
      usage: 'run [env]',
      says: 'let policies play; print a score table, write trajectories',
      load: () => import('./commands/run.ts'),
    },
    {
      usage: 'play [env]',
      says: 'answer the questions yourself',
      load: () => import('./commands/play.ts'),
    },
    {
      usage: 'show <file>',
      says: 'one trajectory: who wrote what, where every point of reward came from',
      load: () => import('./commands/show.ts'),
    },
  ],
  'Look around:': [
    {
      usage: 'list [shelf]',
      says: 'environments, corpora, retrievers, dialects, rewards, policies, scenarios',
      load: () => import('./commands/list.ts'),
    },
    {
      usage: 'describe <name>',
      says: 'its card: parameters, ranges, defaults, paper',
      load: () => import('./commands/describe.ts'),
    },
    {
      usage: 'search <query>',
      says: 'ask a retriever from here',
      load: () => import('./commands/search.ts'),
    },
  ],
  'Make a world:': [
    {
      usage: 'world',
      says: 'an encyclopaedia nobody has read, with questions whose truth is known',
      load: () => import('./commands/world.ts'),
    },
  ],
  'Measure:': [
    {
      usage: 'score <files...>',
      says: 'score stored trajectories again, without running them',
      load: () => import('./commands/score.ts'),
    },
    {
      usage: 'check <plugin>',
      says: 'does this part keep the contract?',
      load: () => import('./commands/check.ts'),
    },
  ],
  'Plug in:': [
    {
      usage: 'export <file>',
      says: 'trajectories for chat trainers and viewers',
      load: () => import('./commands/export.ts'),
    },
  ],
};
