import { check, type ActionDraft, type Example, type Gold, type JsonObject, type ToolSpec } from '../core/index.ts';
import type { Env, ResetOptions, StepResult } from '../episode/index.ts';
import { demand } from './clause.ts';

/** One turn: as a policy means it, or as it writes it. */
export type Turn = string | readonly ActionDraft[];

/** An answer that is wrong wherever it is given. */
const wrongAnswer: Turn = [{ type: 'answer', text: 'nothing that anybody asked for' }];

/** More turns than any episode of a checked environment takes. */
const ENOUGH = 1000;

/** What a clause plays: every tool that takes it is called with the question, then comes an answer. */
export function turnsFor(env: Env): readonly Turn[] {
  const { question } = firstExample(env).task;
  const calls = env.tools.flatMap((tool): Turn[] => (takes(tool, question) ? [[callOf(tool, question)]] : []));
  return [...calls, wrongAnswer];
}

/** The same first episode for every clause. */
export function firstReset(env: Env): ResetOptions {
  return { seed: 1, taskId: firstExample(env).task.id };
}

/** Plays an episode to its end: the given turns, then the last of them again and again. The reset's result comes first. */
export async function play(
  env: Env,
  reset: ResetOptions,
  turns: readonly Turn[] = turnsFor(env),
): Promise<readonly StepResult[]> {
  const first = await env.reset(reset);
  return [first, ...(await playOn(env, first, turns))];
}

/** Goes on from a result to the end of the episode. */
export async function playOn(env: Env, from: StepResult, turns: readonly Turn[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (let last = from; !hasEnded(last); results.push(last)) {
    demand(results.length < ENOUGH, `after ${ENOUGH} turns the episode has not ended`);
    last = await env.step(turns[results.length] ?? turns.at(-1) ?? wrongAnswer);
  }
  return results;
}

/** Whether a result is the last of its episode. */
export function hasEnded({ terminated, truncated }: StepResult): boolean {
  return terminated || truncated;
}

/** A call of a tool with a text as its main argument. */
export function callOf({ name, main }: ToolSpec, text: string): ActionDraft {
  return { type: 'call', tool: name, args: { [main]: text } };
}

/** What a policy that knows the gold says. */
export function rightAnswer({ answers, answerable, mode, number }: Gold): ActionDraft {
  const known = answers.length > 0 || number !== undefined;
  if (!(answerable ?? known)) return { type: 'answer', text: '', abstain: true };
  const text = mode === 'all' ? answers.join(', ') : (answers[0] ?? `${number?.value} ${number?.unit ?? ''}`.trim());
  return { type: 'answer', text };
}

/** The first task, which most clauses play. */
export function firstExample({ tasks }: Env): Example {
  const [first] = tasks.examples;
  demand(first !== undefined, `the task set ${tasks.name} is empty`);
  return first;
}

function takes(tool: ToolSpec, text: string): boolean {
  const args: JsonObject = { [tool.main]: text };
  try {
    check(tool.parameters, args, tool.name);
    return true;
  } catch {
    return false;
  }
}
