import * as v from 'valibot';
import { check, type Block, type Part, type Rendered, type ToolSpec } from '../core/index.ts';
import { cutRight } from '../text/index.ts';
import type { Dialect } from './dialect.ts';
import { documentLines, type DocumentForm } from './documents.ts';
import { inert, resultText } from './inert-text.ts';
import { noticeText } from './notices.ts';
import { readTags } from './tag-reading.ts';
import { remainingLine } from './budget.ts';
import { tagRowNames, tagTable, type TagRow, type TagRowName } from './tag-table.ts';
import { abstainTag, vocabularyFor, type TagVocabulary } from './tag-vocabulary.ts';
import { refuseUnwritable } from './unwritable.ts';
import { writeTags } from './tag-writing.ts';

/** Parameters of {@link searchTags}. */
export interface SearchTagsParams {
  /** Whose tags. Default `search-r1`. */
  readonly row: TagRowName;
  /** Whether documents show their titles. Default: as the row has it. */
  readonly titles?: boolean | undefined;
  /** Whether documents show their ids, which `<open>` needs; no published form does. Default false. */
  readonly ids: boolean;
  /**
   * UTF-16 units after which an observation is cut on the right, tags or not, as published loops cut theirs by tokens
   * (Search-R1: 500). Default `null`: never cut; the machine clips hits instead, and every tag is closed.
   */
  readonly hardCut: number | null;
  /** Where observations stand in a chat. Default `continuation`, as published; `user` as in SkyRL's search environment. */
  readonly placement: 'continuation' | 'user';
}

const schema = v.strictObject({
  row: v.optional(v.picklist(tagRowNames), 'search-r1'),
  titles: v.optional(v.boolean()),
  ids: v.optional(v.boolean(), false),
  hardCut: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  placement: v.optional(v.picklist(['continuation', 'user']), 'continuation'),
});

/** One action a turn, as a tag: `<search>who founded Harrow Ferry</search>`. The first tag that acts decides. */
export const searchTagsPart: Part<Dialect, undefined, SearchTagsParams> = {
  params: schema,
  says: 'one action a turn, as a tag; rows for Search-R1, ZeroSearch and R1-Searcher',
  make: build,
};

/** Makes the dialect `search-tags`. Throws `params/...` for a wrong parameter. */
export function searchTags(params: Partial<SearchTagsParams> = {}): Dialect {
  return build(check(schema, params, 'search-tags'));
}

function build({ row: rowName, titles, ids, hardCut, placement }: SearchTagsParams): Dialect {
  const row: TagRow = tagTable[rowName];
  const form: DocumentForm = { style: row.documents, titles: titles ?? row.titles, ids };
  const vocabularyOf = remembered((tools: readonly ToolSpec[]) => vocabularyFor(row, tools));
  return {
    name: 'search-tags',
    stop: [row.search[1], row.answer[1], '</open>', abstainTag],
    placement,
    callsPerTurn: 1,
    instructions: (tools) => instructions(row, vocabularyOf(tools)),
    parse: (turn, tools) => readTags(turn, vocabularyOf(tools).scan),
    write(actions, tools) {
      const vocabulary = vocabularyOf(tools);
      const turn = { text: writeTags(actions, row.answer, vocabulary) };
      return refuseUnwritable(actions, turn, readTags(turn, vocabulary.scan));
    },
    render(blocks, remaining) {
      let text = '';
      for (const block of blocks) text += `\n\n${blockText(block, row, form)}`;
      if (remaining !== null) text += `\n\n${remainingLine(remaining)}`;
      if (text === '') return nothing;
      text += '\n\n';
      if (hardCut !== null) text = cutRight(text, hardCut);
      return { text, messages: [{ role: 'user', content: text }] };
    },
  };
}

const nothing: Rendered = { text: '', messages: [] };

function blockText(block: Block, row: TagRow, form: DocumentForm): string {
  switch (block.type) {
    case 'text':
      return inert(block.text);
    case 'hits':
      return informed(row, documentLines(block.hits, form));
    case 'result':
      return informed(row, resultText(block.value));
    case 'notice':
      return noticeText(block.code, block.detail, row.feedback);
  }
}

function informed(row: TagRow, text: string): string {
  return row.information[0] + row.padding + text + row.padding + row.information[1];
}

/** One line a form; each form is an example that reads as what it says. */
function instructions(row: TagRow, { calls }: TagVocabulary): string {
  const forms = [...calls.values()].map((tag) => `${tag.open}${tag.tool.main}${tag.close} ${tag.tool.description}`);
  return [
    `Answer the question. Reason between ${row.think.join(' and ')}.`,
    'End every turn with exactly one of these, after your reasoning:',
    ...forms,
    `${row.answer.join('answer')} Your final answer, as short as it can be.`,
    `${abstainTag} You cannot know the answer.`,
    `What you ask for comes back between ${row.information.join(' and ')}. Never write that part yourself.`,
  ].join('\n');
}

/** An environment's tools stay the same list for as long as it lives, and so does what is built from them. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
