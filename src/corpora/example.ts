import { check, isJsonObject, type Example, type Gold, type Schema } from '../core/index.ts';
import type { TaskField } from './fields.ts';
import { answersOf } from './gold-answers.ts';
import { goldSchemas } from './gold-schemas.ts';
import { optionsOf } from './options.ts';
import type { Warning } from './report.ts';
import { missing, textIn, textsIn, type Row } from './row.ts';

/** A question and its truth, as a line gives them. Without a field for answers they are unknown, not wrong: `answerable`. */
export function exampleOf(row: Row<TaskField>, id: string, warnings: Warning[]): Example {
  const question = textIn(row, 'question') ?? missing(row, 'question');
  const given = answersOf(row, warnings);
  const context = row.found.context?.value;
  return {
    task: {
      id,
      question,
      context: isJsonObject(context) ? context : undefined,
      shape: textIn(row, 'shape'),
      options: optionsOf(row, given),
      group: textIn(row, 'group'),
      meta: row.meta,
    },
    gold: {
      ...(given ?? { answers: [] }),
      answerable: given === undefined || given.answers.length > 0,
      passageIds: textsIn(row, 'passageIds'),
      ...structuredGold(row),
    },
  };
}

/** Whether a gold says anything at all about what is right. */
export function saysWhatIsRight({ answers, answerable, passageIds = [], relevance = {}, ...gold }: Gold): boolean {
  const isAnswered = answers.length > 0 || answerable === false;
  const isJudged = passageIds.length > 0 || Object.keys(relevance).length > 0;
  return (
    isAnswered || isJudged || [gold.number, gold.facts, gold.nuggets, gold.rubric].some((one) => one !== undefined)
  );
}

function structuredGold(row: Row<TaskField>): Pick<Gold, keyof typeof goldSchemas> {
  const read = <Output>(field: TaskField, schema: Schema<Output>): Output | undefined => {
    const value = row.found[field]?.value;
    return value === undefined ? undefined : check(schema, value, `${row.where}: "${field}"`);
  };
  return {
    number: read('number', goldSchemas.number),
    facts: read('facts', goldSchemas.facts),
    nuggets: read('nuggets', goldSchemas.nuggets),
    rubric: read('rubric', goldSchemas.rubric),
  };
}
