import { fail, type Corpus, type Passage } from '../core/index.ts';
import { passageFields, type PassageField } from './fields.ts';
import { corpusOf, nameOfFile } from './identity.ts';
import { newTally, reportOf, type LoadReport } from './report.ts';
import { idIn, missing, textIn, type Row } from './row.ts';
import { eachRow } from './rows-file.ts';

/** A corpus and what was read to make it. */
export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly report: LoadReport;
}

/**
 * Loads passages from JSON Lines, plain or gzip, in the spellings of `docs/corpora.md`. Anything wrong is an error with
 * file and line, and nothing is loaded.
 * @param options `name`: what the corpus is called; default the file's name, or its folder's for `corpus.jsonl`.
 */
export async function loadCorpus(
  file: string,
  options: { readonly name?: string | undefined } = {},
): Promise<LoadedCorpus> {
  const tally = newTally();
  const passages: Passage[] = [];
  const lineOf = new Map<string, string>();
  const visit = (row: Row<PassageField>): void => {
    const passage = passageOf(row);
    const first = lineOf.get(passage.id);
    if (first !== undefined) {
      fail('corpora/duplicate-id', `${row.where}: passage "${passage.id}" was given before, at ${first}`);
    }
    lineOf.set(passage.id, row.where);
    passages.push(passage);
    if (isEmpty(passage)) tally.warnings.push({ where: row.where, message: `passage "${passage.id}" is empty` });
  };
  const bytes = await eachRow(file, passageFields, { tally, visit });
  if (passages.length === 0) fail('corpora/empty', `${file}: no passages`);
  return { corpus: corpusOf(options.name ?? nameOfFile(file), passages), report: reportOf(file, bytes, tally) };
}

function passageOf(row: Row<PassageField>): Passage {
  const { title, text } = titleAndText(row);
  return { id: idIn(row, 'id'), title, text, source: textIn(row, 'source'), url: textIn(row, 'url'), meta: row.meta };
}

function isEmpty(passage: Passage): boolean {
  return passage.text.trim() === '' && passage.title === undefined;
}

/** Search-R1 packs both into `contents`: the title in quotes on the first line, then the text. */
function titleAndText(row: Row<PassageField>): { readonly title: string | undefined; readonly text: string } {
  const title = textIn(row, 'title');
  if (row.found.text === undefined) missing(row, 'text');
  const text = textIn(row, 'text') ?? '';
  if (title !== undefined || row.found.text.key !== 'contents') return { title, text };
  const end = text.indexOf('"\n');
  if (!text.startsWith('"') || end < 1 || text.indexOf('\n') < end) return { title, text };
  return { title: text.slice(1, end), text: text.slice(end + 2) };
}
