import type { ActionDraft, Hit } from '../core/index.ts';
import type { Hello, PolicySession } from './policy.ts';
import { Memory } from './reading/memory.ts';
import { readQuestion } from './reading/question.ts';
import { maySearch, searching } from './turns.ts';

/** How a scripted policy seeks. */
export interface Plan {
  /** Searches, the first included, 1 or more. */
  readonly searches: number;
  /** Told of every hit as it is shown, copies included. */
  readonly see?: ((hits: readonly Hit[]) => void) | undefined;
  /** What to search for after the question; undefined ends the search. */
  next(memory: Memory): string | undefined;
  /** The last turn. */
  finish(memory: Memory): readonly ActionDraft[];
}

/** Searches the question, then what the plan says, and finishes when searches, turns or calls are used up. */
export function seek(hello: Hello, plan: Plan): PolicySession {
  const memory = new Memory(readQuestion(hello.question, hello.options));
  let searched = 0;
  return {
    act(observation) {
      memory.add(observation.hits);
      plan.see?.(observation.hits);
      if (searched === plan.searches || !maySearch(hello, observation)) return plan.finish(memory);
      const query = searched === 0 ? hello.question : plan.next(memory);
      searched += 1;
      return query === undefined ? plan.finish(memory) : searching(query);
    },
  };
}
