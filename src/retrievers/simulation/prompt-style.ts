import type { Gold, Task } from '../../core/index.ts';
import { analyse, clean } from '../../text/index.ts';
import { askedFor, evidenceOf, type Evidence } from './evidence.ts';
import type { Mode } from './mode.ts';
import type { SimulatedQuery } from './simulated-query.ts';
import { statementOf } from './statement.ts';

/**
 * How much of the gold a prompt tells. `asked`: the facts that the query asks for; of a task without facts its question and
 * answers, where more than half of the query's terms stand in the question. `answer`: question and first answer, whatever was asked.
 */
export type Telling = 'nothing' | 'asked' | 'answer';

/** A way to ask a model for documents. */
export interface PromptStyle {
  /** Whether a finished example stands before the query, for models that were not trained to it. */
  readonly shows: 'an example' | 'no example';
  /** Who sees the gold. */
  readonly tells: { readonly [mode in Mode]: Telling };
}

/** A style by its name: for a model that was trained to simulate, or for any other; each also as published. */
export type PromptStyleName =
  | 'simulate-sft'
  | 'simulate-prompt'
  | 'simulate-sft:published'
  | 'simulate-prompt:published';

/** All names of styles. */
export const promptStyleNames = [
  'simulate-sft',
  'simulate-prompt',
  'simulate-sft:published',
  'simulate-prompt:published',
] as const satisfies readonly PromptStyleName[];

/**
 * ZeroSearch's two modes of simulation (arXiv 2505.04588, `search_mode`), in our words: for a model trained to simulate, and
 * for any other. The published forms tell the answer whatever was asked, and `simulate-sft:published` in noisy mode, too.
 */
export const promptStyles: { readonly [name in PromptStyleName]: PromptStyle } = {
  'simulate-sft': { shows: 'no example', tells: { useful: 'asked', noisy: 'nothing' } },
  'simulate-prompt': { shows: 'an example', tells: { useful: 'asked', noisy: 'nothing' } },
  'simulate-sft:published': { shows: 'no example', tells: { useful: 'answer', noisy: 'answer' } },
  'simulate-prompt:published': { shows: 'an example', tells: { useful: 'answer', noisy: 'nothing' } },
};

/** What a prompt tells of the gold. */
export interface Told {
  /** Lines for the prompt. */
  readonly lines: readonly string[];
  /** The facts among them. */
  readonly facts: readonly Evidence[];
  /** Whether an answer is among them. */
  readonly answer: boolean;
}

/** Nothing of it. */
const nothingTold: Told = { lines: [], facts: [], answer: false };

/** What the writer may know of a task's gold when it writes for this query. */
export function toldOf(
  telling: Telling,
  query: SimulatedQuery,
  { task, gold }: { readonly task: Task; readonly gold: Gold },
): Told {
  if (telling === 'nothing') return nothingTold;
  if (telling === 'answer') return answerTold(task, gold.answers.slice(0, 1));
  if ((gold.facts ?? []).length === 0)
    return asksTheQuestion(query, task) ? answerTold(task, gold.answers) : nothingTold;
  const evidence = evidenceOf(gold, () => undefined);
  const facts = askedFor(query, evidence, { question: task.question });
  return {
    lines: facts.flatMap(({ fact }) => (fact === undefined ? [] : clean(statementOf(fact)))),
    facts,
    answer: false,
  };
}

function answerTold({ question }: Task, answers: readonly string[]): Told {
  if (answers.length === 0) return nothingTold;
  const lines = [`Question: ${clean(question)}`, `Answer: ${answers.map(clean).join(' or ')}`];
  return { lines, facts: [], answer: true };
}

function asksTheQuestion({ terms }: SimulatedQuery, { question }: Task): boolean {
  const asked = new Set(analyse(question));
  return terms.filter((term) => asked.has(term)).length > terms.length / 2;
}
