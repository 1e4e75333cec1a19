import { stops, type Message } from '../core/index.ts';
import type { StepResult } from '../episode/index.ts';
import { CANARY, planted } from './canary.ts';
import { demand, quote, type Clause } from './clause.ts';
import type { EnvSubject } from './env-subject.ts';
import { jsonFault } from './json-fault.ts';
import { firstReset, hasEnded, play, turnsFor } from './play.ts';

/** What reaches a policy, and what never may. */
export const shownClauses: readonly Clause<EnvSubject>[] = [
  {
    id: 'env/one-way-to-end',
    says: 'Terminated and truncated MUST exclude each other, and a stop reason MUST be there exactly when one of them is true.',
    async check(subject) {
      const env = await subject.make();
      for (const { terminated, truncated, info } of await play(env, firstReset(env))) {
        const ended = info.stop === undefined ? undefined : stops[info.stop].ended;
        const told = `terminated ${terminated}, truncated ${truncated}, stop ${info.stop ?? 'none'}`;
        demand(terminated === (ended === 'terminated') && truncated === (ended === 'truncated'), told);
      }
    },
  },
  {
    id: 'env/results-are-json',
    says: 'Every result MUST be JSON: plain, finite, well-formed.',
    async check(subject) {
      const env = await subject.make();
      for (const [at, result] of (await play(env, firstReset(env))).entries()) {
        const fault = jsonFault(result, `result ${at}`);
        demand(fault === null, `there is ${fault}`);
      }
    },
  },
  {
    id: 'env/no-gold-shown',
    says: 'Results, messages, instructions and the public log MUST NOT hold anything of the gold.',
    async check(subject) {
      const plain = await subject.make();
      const examples = plain.tasks.examples.map(({ task, gold }) => ({ task, gold: planted(gold) }));
      const env = await subject.make({ tasks: { ...plain.tasks, examples } });
      const results = await play(env, firstReset(env));
      const reached = {
        results,
        messages: env.messages(),
        instructions: env.instructions,
        spec: env.spec,
        log: env.log(),
      };
      for (const [where, what] of Object.entries(reached)) {
        const text = JSON.stringify(what);
        const at = text.indexOf(CANARY);
        demand(at < 0, `the gold stands in the ${where}: ${quote(text.slice(Math.max(0, at - 40), at + 40))}`);
      }
    },
  },
  {
    id: 'env/context-only-grows',
    says: 'The messages of a turn MUST begin with those of the turn before, unless an observation said what leaves the context.',
    async check(subject) {
      const env = await subject.make();
      let last = await env.reset(firstReset(env));
      let before = flat(env.messages());
      for (const turn of turnsFor(env)) {
        if (hasEnded(last)) return;
        last = await env.step(turn);
        const after = flat(env.messages());
        const grows = last.observation.omit !== undefined || after.startsWith(before);
        demand(
          grows,
          `at turn ${last.observation.turn} the conversation no longer begins with ${quote(before.slice(-60))}`,
        );
        before = after;
      }
    },
  },
  {
    id: 'env/budgets-fall',
    says: 'Every turn MUST cost one of the turns that remain, and a budget MUST NOT rise.',
    async check(subject) {
      const env = await subject.make();
      const results = await play(env, firstReset(env));
      for (const [at, { observation }] of results.entries()) {
        const before = results[at - 1]?.observation.remaining;
        if (before === undefined) continue;
        const now = observation.remaining;
        demand(now.turns === before.turns - 1, `turns left: ${before.turns}, a turn later ${now.turns}`);
        demand(
          now.characters <= before.characters && now.invalid <= before.invalid,
          `a budget rose at turn ${observation.turn}`,
        );
      }
    },
  },
  {
    id: 'env/budgets-told',
    says: 'The last line of an observation SHOULD tell how many turns are left, unless the limits say that budgets are not told.',
    async check(subject) {
      const env = await subject.make();
      if (env.spec.limits['tellBudget'] === false) return;
      for (const { observation } of (await play(env, firstReset(env))).filter(isAwaiting)) {
        const line = observation.text.trimEnd().split('\n').at(-1) ?? '';
        const told = line.split(/\D+/).includes(String(observation.remaining.turns));
        demand(told, `with ${observation.remaining.turns} turns left, the last line is ${quote(line)}`);
      }
    },
  },
];

/** A conversation as one text, in which a message that goes on is a longer message. */
function flat(messages: readonly Message[]): string {
  return messages.map(({ role, content }) => `\u0000${role}\u0000${content}`).join('');
}

/** An observation that shows something to a policy whose turn it is. */
function isAwaiting(result: StepResult): boolean {
  return !hasEnded(result) && result.observation.text !== '';
}
