import { fail, type Corpus, type Example, type TaskSet } from '../core/index.ts';
import { exampleOf, saysWhatIsRight } from './example.ts';
import { taskFields, type TaskField } from './fields.ts';
import { nameOfFile, taskSetOf } from './identity.ts';
import { checkPassages, join, type TaskLine } from './join.ts';
import { loadQrels } from './qrels-file.ts';
import { newTally, reportOf, type LoadReport, type Tally } from './report.ts';
import { idIn, missing, misspelt, type Row } from './row.ts';
import { eachRow } from './rows-file.ts';

/** How tasks are loaded. */
export interface TaskOptions {
  /** What the task set is called; default the file's name, or its folder's for `tasks.jsonl`. */
  readonly name?: string | undefined;
  /** A file of judgements. Where a line names no gold passages, those judged above 0 are taken. */
  readonly qrels?: string | undefined;
  /** The judgements are complete: a passage that they do not list was judged too, and is not relevant. Default false. */
  readonly complete?: boolean | undefined;
  /** The passages that gold and judgements must be found among. Without it nothing is looked up. */
  readonly corpus?: Corpus | undefined;
  /** What becomes of a line that says nothing about what is right: BEIR's queries of another split. Default `refuse`. */
  readonly withoutGold?: 'refuse' | 'keep' | 'drop' | undefined;
}

/** What was read from a file of tasks. */
export interface TaskReport extends LoadReport {
  /** Tasks that say they cannot be answered: `"answers": []`. */
  readonly unanswerable: number;
  /** Tasks with gold of some kind, or none, whose right answers are not known. */
  readonly withoutAnswers: number;
  /** Lines left out because they say nothing about what is right. */
  readonly dropped: number;
}

/** A task set and what was read to make it. */
export interface LoadedTasks {
  readonly tasks: TaskSet;
  readonly report: TaskReport;
}

/**
 * Loads questions with their truth from JSON Lines, plain or gzip, in the spellings of `docs/corpora.md`. Anything wrong
 * is an error with file and line, and nothing is loaded. In a file whose first line has no id, line numbers are the ids.
 */
export async function loadTasks(file: string, options: TaskOptions = {}): Promise<LoadedTasks> {
  if (options.complete === true && options.qrels === undefined) {
    fail('params/invalid', `${file}: "complete" speaks of judgements; give "qrels" with it`);
  }
  const judgements = options.qrels === undefined ? undefined : await loadQrels(options.qrels);
  const tally = newTally();
  const { lines, bytes } = await readTasks(file, tally);
  if (judgements !== undefined) {
    join(lines, judgements, { complete: options.complete === true, warnings: tally.warnings });
  }
  if (options.corpus !== undefined) checkPassages(lines.values(), judgements ?? [], options.corpus);
  const kept = [...lines.values()].filter((line) => isKept(line, options.withoutGold));
  if (kept.length === 0) fail('corpora/empty', `${file}: no tasks`);
  const tasks = taskSetOf(
    options.name ?? nameOfFile(file),
    kept.map(({ task, gold }) => ({ task, gold })),
  );
  const counts = { ...countsOf(tasks.examples), dropped: lines.size - kept.length };
  return { tasks, report: { ...reportOf(file, bytes, tally), ...counts } };
}

async function readTasks(file: string, tally: Tally): Promise<{ lines: Map<string, TaskLine>; bytes: number }> {
  const lines = new Map<string, TaskLine>();
  let isNumbered: boolean | undefined;
  const visit = (row: Row<TaskField>): void => {
    isNumbered ??= row.found.id === undefined && misspelt(row, 'id') === undefined;
    const id = isNumbered ? numberedId(row) : idIn(row, 'id');
    const first = lines.get(id);
    if (first !== undefined) {
      fail('corpora/duplicate-id', `${row.where}: task "${id}" was given before, at ${first.row.where}`);
    }
    lines.set(id, { row, ...exampleOf(row, id, tally.warnings) });
  };
  const bytes = await eachRow(file, taskFields, { tally, visit });
  return { lines, bytes };
}

function numberedId(row: Row<TaskField>): string {
  if (row.found.id !== undefined) fail('corpora/missing-field', `${row.where}: has an id, but the first line has none`);
  return row.where.slice(row.where.lastIndexOf(':') + 1);
}

function isKept({ row, gold }: TaskLine, withoutGold: TaskOptions['withoutGold']): boolean {
  if (withoutGold === 'keep' || saysWhatIsRight(gold)) return true;
  return withoutGold === 'drop' ? false : missing(row, 'answers');
}

function countsOf(examples: readonly Example[]): Pick<TaskReport, 'unanswerable' | 'withoutAnswers'> {
  const unanswerable = examples.filter(({ gold }) => gold.answerable === false).length;
  const answered = examples.filter(({ gold }) => gold.answers.length > 0).length;
  return { unanswerable, withoutAnswers: examples.length - unanswerable - answered };
}
