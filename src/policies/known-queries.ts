import type { Fact, Gold } from '../core/index.ts';
import { exactMatch } from '../text/index.ts';
import type { Gathered } from './gathered.ts';
import type { Memory } from './reading/memory.ts';

/** The next query of who knows the gold, after what was shown so far; undefined when knowing it helps no further. */
export type KnownQuery = (memory: Memory) => string | undefined;

/** What is to be found, and how far it has come. */
export interface Known {
  readonly question: string;
  readonly searches: number;
  readonly gathered: Gathered;
}

/**
 * What only who knows the gold can ask: what its facts are about and was not shown yet; where it has no facts, the question
 * with its answer, once.
 */
export function knownQueries(gold: Gold, known: Known): KnownQuery {
  if (gold.facts !== undefined && gold.facts.length > 0) return subjectQueries(gold.facts, known);
  const queries = answerQueries(gold, known.question);
  return () => queries.shift();
}

/** Yes and no find nothing. */
function answerQueries({ answers }: Gold, question: string): string[] {
  const [answer] = answers;
  return answer === undefined || exactMatch(answer, ['yes', 'no']) === 1 ? [] : [`${answer} ${question}`];
}

/**
 * The subjects of facts that were not shown, each once: as many in a query as the searches that are left require. Who was
 * asked for in vain is asked for with the object of the fact.
 */
function subjectQueries(facts: readonly Fact[], { searches, gathered }: Known): KnownQuery {
  const asked = new Set<string>();
  return (memory) => {
    const missing = facts.filter((fact) => gathered.lacks(fact));
    const subjects = freshOf(
      missing.map(({ subject }) => subject),
      asked,
    );
    const fresh =
      subjects.length > 0
        ? subjects
        : freshOf(
            missing.map(({ subject, object }) => `${subject} ${object}`),
            asked,
          );
    const query = fresh.slice(0, Math.ceil(fresh.length / Math.max(1, searches - memory.searches)));
    for (const one of query) asked.add(one);
    return query.length === 0 ? undefined : query.join(' ');
  };
}

function freshOf(names: readonly string[], asked: ReadonlySet<string>): readonly string[] {
  return [...new Set(names)].filter((name) => !asked.has(name));
}
