import { fail, nearest, type Corpus, type Example, type Gold } from '../core/index.ts';
import type { TaskField } from './fields.ts';
import type { Judgement } from './qrels-file.ts';
import type { Row } from './row.ts';

/** An example, with the line that it came from. */
export interface TaskLine extends Example {
  readonly row: Row<TaskField>;
}

/** Gives every task its judgements. `complete`: what they do not list was judged too. */
export function join(lines: Map<string, TaskLine>, judgements: readonly Judgement[], complete: boolean): void {
  const byTask = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const { taskId, where } = judgement;
    if (!lines.has(taskId)) unknown('task', taskId, { where, known: [...lines.keys()] });
    const same = byTask.get(taskId);
    if (same === undefined) byTask.set(taskId, [judgement]);
    else same.push(judgement);
  }
  for (const [id, line] of lines)
    lines.set(id, { ...line, gold: judgedGold(line.gold, byTask.get(id) ?? [], complete) });
}

function judgedGold(gold: Gold, judgements: readonly Judgement[], complete: boolean): Gold {
  const relevant = judgements.filter(({ grade }) => grade > 0).map(({ passageId }) => passageId);
  return {
    ...gold,
    passageIds: gold.passageIds ?? relevant,
    relevance: Object.fromEntries(judgements.map(({ passageId, grade }) => [passageId, grade])),
    relevanceComplete: complete,
  };
}

/** Refuses gold and judgements that name a passage which the corpus does not have. */
export function checkPassages(lines: Iterable<TaskLine>, judgements: readonly Judgement[], corpus: Corpus): void {
  const ids = new Set(corpus.passages.map(({ id }) => id));
  const look = (id: string, where: string): void => {
    if (!ids.has(id)) unknown('passage', id, { where, known: [...ids] });
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
  place: { readonly where: string; readonly known: readonly string[] },
): never {
  return fail('corpora/unknown-id', `${place.where}: no ${kind} "${id}"${nearest(id, place.known)}`);
}
