import type { Example, Gold, Passage } from '../core/index.ts';

/** Passages as the text of a `corpus.jsonl`. Loading it gives the same passages. */
export function corpusText(passages: readonly Passage[]): string {
  return passages
    .map(({ id, title, text, source, url, meta }) => line({ id, title, text, src: source, url, ...meta }))
    .join('');
}

/** Examples as the text of a `tasks.jsonl`, without the judgements. Loading it with {@link qrelsText} gives the same examples. */
export function tasksText(examples: readonly Example[]): string {
  return examples.map((example) => line(taskRecord(example))).join('');
}

/** The judgements of examples as the text of a `qrels.tsv`, in TREC's four columns. */
export function qrelsText(examples: readonly Example[]): string {
  return examples
    .flatMap(({ task, gold }) =>
      Object.entries(gold.relevance ?? {}).map(([id, grade]) => `${task.id}\t0\t${id}\t${grade}\n`),
    )
    .join('');
}

function taskRecord({ task, gold }: Example): object {
  const { id, question, shape, options, group, context, meta } = task;
  const { answers, aliases, passageIds, facts, nuggets, rubric, number } = gold;
  return {
    id,
    question,
    [gold.mode === 'all' ? 'answers_all' : 'answers']: areKnown(gold) ? answers : undefined,
    aliases,
    gold: passageIds,
    shape,
    options,
    group,
    context,
    number,
    facts,
    nuggets,
    rubric,
    ...meta,
  };
}

/** An empty list in a file says that there is no answer. */
function areKnown({ answers, answerable }: Gold): boolean {
  return answers.length > 0 || answerable === false;
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
