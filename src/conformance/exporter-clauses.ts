import type { Rewards, Score, StopReason } from '../core/index.ts';
import type { Exported, Exporter } from '../exporters/index.ts';
import { canonicalJson } from '../log/index.ts';
import { CANARY, planted } from './canary.ts';
import { demand, demandQuiet, demandSame, quote, type Clause } from './clause.ts';
import { jsonFault } from './json-fault.ts';
import { answering, playSmall, searching } from './small-episode.ts';
import { founder } from './small-world.ts';

/** What every exporter keeps. The subject is the exporter itself. */
export const exporterClauses: readonly Clause<Exporter>[] = [
  {
    id: 'exporter/scored-gives-lines',
    says: 'An episode that was scored MUST give at least one line.',
    async check(exporter) {
      const lines = exporter.lines(await exported());
      demand(lines.length > 0, 'a scored episode gave no line');
    },
  },
  {
    id: 'exporter/masked-gives-none',
    says: 'An episode that is masked, unscored or still running MUST give no line: it is never a zero.',
    async check(exporter) {
      const episode = await exported();
      for (const masked of maskedForms(episode)) {
        const { length } = exporter.lines(masked);
        demand(
          length === 0,
          `an episode with the stop ${masked.stop ?? 'missing'} and the total ${JSON.stringify(masked.rewards.total)} gave ${length} lines`,
        );
      }
    },
  },
  {
    id: 'exporter/repeats',
    says: 'The same episode MUST give the same lines.',
    async check(exporter) {
      const episode = await exported();
      demandSame(exporter.lines(episode), exporter.lines(episode), 'the same episode twice');
    },
  },
  {
    id: 'exporter/leaves-its-input',
    says: 'Exporting MUST NOT change the episode.',
    async check(exporter) {
      const episode = await exported();
      const before = canonicalJson(episode);
      exporter.lines(episode);
      demand(canonicalJson(episode) === before, 'the episode was changed by exporting it');
    },
  },
  {
    id: 'exporter/lines-are-json',
    says: 'A line MUST be JSON that reads back as what it was.',
    async check(exporter) {
      for (const line of exporter.lines(await exported())) {
        const fault = jsonFault(line);
        demand(fault === null, `a line holds ${fault}`);
        const text = demandQuiet(() => JSON.stringify(line), 'writing a line');
        demandSame(line, JSON.parse(text), 'a line, read back');
      }
    },
  },
  {
    id: 'exporter/no-gold',
    says: 'A line MUST NOT hold anything of the gold: evidence may quote it, so evidence stays behind.',
    async check(exporter) {
      const text = exporter
        .lines(await exported())
        .map((line) => JSON.stringify(line))
        .join('\n');
      const at = text.indexOf(CANARY);
      demand(at < 0, `the gold stands in a line: ${quote(text.slice(Math.max(0, at - 40), at + 40))}`);
    },
  },
];

/** A right episode whose evidence quotes the canary. */
async function exported(): Promise<Exported> {
  const turns = [searching('Who founded Wick Harbour?'), answering('Oda Fenn')];
  const env = await playSmall({ turns, example: { task: founder.task, gold: planted(founder.gold) } });
  const rewards = await env.rewards();
  return { task: founder.task, seed: 7, messages: env.messages(), rewards: withEvidence(rewards), stop: 'answered' };
}

function withEvidence({ turns, total, columns }: Rewards): Rewards {
  const entries = Object.entries(columns).map(([name, column]) => [name, column.map(quoting)] as const);
  return { turns: turns.map(quoting), total, columns: Object.fromEntries(entries) };
}

function quoting(place: Score | null): Score | null {
  return place !== null && 'value' in place ? { ...place, evidence: { gold: CANARY } } : place;
}

function maskedForms(episode: Exported): readonly Exported[] {
  const masks: readonly StopReason[] = ['aborted', 'time-limit', 'world-failed'];
  const unscored: Rewards = { ...episode.rewards, total: { unscored: 'the judge failed' } };
  return [
    ...masks.map((stop) => ({
      ...episode,
      stop,
      rewards: { ...episode.rewards, total: { unscored: `masked: ${stop}` } },
    })),
    ...masks.map((stop) => ({ ...episode, stop })),
    { ...episode, rewards: unscored },
    { ...episode, stop: undefined },
  ];
}
