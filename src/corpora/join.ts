import { fail, nearest, type Corpus, type Example, type Gold } from '../core/index.ts';
import type { TaskField } from './fields.ts';
import type { Judgement } from './qrels-file.ts';
import type { Warning } from './report.ts';
import type { Row } from './row.ts';

/** An example, with the line that it came from. */
export interface TaskLine extends Example {
  readonly row: Row<TaskField>;
}

/**
 * Gives every task its judgements, and warns of a line whose gold passages are not those judged relevant.
 * @param options `complete`: what the judgements do not list was judged too.
 */
export function join(
  lines: Map<string, TaskLine>,
  judgements: readonly Judgement[],
  { complete, warnings }: { readonly complete: boolean; readonly warnings: Warning[] },
): void {
  const byTask = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const { taskId, where } = judgement;
    if (!lines.has(taskId)) unknown('task', taskId, { where, known: [...lines.keys()] });
    const same = byTask.get(taskId);
    if (same === undefined) byTask.set(taskId, [judgement]);
    else same.push(judgement);
  }
  for (const [id, line] of lines) {
    const own = byTask.get(id) ?? [];
    const message = own.length > 0 || complete ? disagreement(line.gold.passageIds, relevantIn(own)) : undefined;
    if (message !== undefined) warnings.push({ where: line.row.where, message });
    lines.set(id, { ...line, gold: judgedGold(line.gold, own, complete) });
  }
}

/** How gold passages and those judged relevant differ, naming one of them; a line without gold passages agrees. */
function disagreement(named: Gold['passageIds'], relevant: readonly string[]): string | undefined {
  if (named === undefined) return undefined;
  const unjudged = named.find((id) => !relevant.includes(id));
  if (unjudged !== undefined) return `gold passage "${unjudged}" is not judged relevant`;
  const unnamed = relevant.find((id) => !named.includes(id));
  return unnamed === undefined ? undefined : `passage "${unnamed}" is judged relevant, and is not among its gold`;
}

function relevantIn(judgements: readonly Judgement[]): readonly string[] {
  return judgements.filter(({ grade }) => grade > 0).map(({ passageId }) => passageId);
}

function judgedGold(gold: Gold, judgements: readonly Judgement[], complete: boolean): Gold {
  return {
    ...gold,
    passageIds: gold.passageIds ?? relevantIn(judgements),
    relevance: Object.fromEntries(judgements.map(({ passageId, grade }) => [passageId, grade])),
    relevanceComplete: complete,
  };
}

/** Refuses gold and judgements that name a passage which the corpus does not have. */
export function checkPassages(lines: Iterable<TaskLine>, judgements: readonly Judgement[], corpus: Corpus): void {
  const ids = new Set(corpus.passages.map(({ id }) => id));
  const look = (id: string, where: string): void => {
    if (!ids.has(id)) unknown('passage', id, { where, known: [...ids], among: ` in corpus ${corpus.name}` });
  };
  for (const { passageId, where } of judgements) look(passageId, where);
  for (const { row, gold } of lines) {
    for (const id of gold.passageIds ?? []) look(id, row.where);
    for (const fact of gold.facts ?? []) for (const id of fact.passageIds) look(id, row.where);
  }
}

function unknown(
  kind: 'task' | 'passage',
  id: string,
  place: { readonly where: string; readonly known: readonly string[]; readonly among?: string },
): never {
  return fail(
    'corpora/unknown-id',
    `${place.where}: no ${kind} "${id}"${place.among ?? ''}${nearest(id, place.known)}`,
  );
}
