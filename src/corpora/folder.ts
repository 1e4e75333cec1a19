import { join } from 'node:path';
import { fail, type Corpus, type TaskSet } from '../core/index.ts';
import { readCard, type CorpusCard } from './card-file.ts';
import { loadCorpus } from './corpus-file.ts';
import { nameOfFile } from './identity.ts';
import type { Warning } from './report.ts';
import { loadTasks } from './tasks-file.ts';

/** A folder with a corpus, opened: what its card says, and that its files are the ones that the card describes. */
export interface LoadedFolder {
  readonly card: CorpusCard;
  readonly corpus: Corpus;
  /** `null` for a folder without tasks. */
  readonly tasks: TaskSet | null;
  readonly warnings: readonly Warning[];
}

/**
 * Loads `corpus.jsonl` and, where the card names them, `tasks.jsonl` and `qrels.tsv` from a folder with a `card.json`.
 * Refuses files that were changed since the card was written.
 * @param options `name`: what corpus and tasks are called; default the folder's name.
 */
export async function loadFolder(
  folder: string,
  options: { readonly name?: string | undefined } = {},
): Promise<LoadedFolder> {
  const card = readCard(folder);
  const file = join(folder, 'corpus.jsonl');
  const name = options.name ?? nameOfFile(file);
  const { corpus, report } = await loadCorpus(file, { name });
  if (corpus.hash !== card.corpusHash) changed(folder, 'corpus.jsonl');
  if (!Object.hasOwn(card.sha256, 'tasks.jsonl')) return { card, corpus, tasks: null, warnings: report.warnings };
  const isJudged = Object.hasOwn(card.sha256, 'qrels.tsv');
  const loaded = await loadTasks(join(folder, 'tasks.jsonl'), {
    name,
    corpus,
    qrels: isJudged ? join(folder, 'qrels.tsv') : undefined,
    complete: isJudged && card.qrelsComplete,
  });
  if (loaded.tasks.fingerprint !== card.fingerprint) changed(folder, 'tasks.jsonl');
  return { card, corpus, tasks: loaded.tasks, warnings: [...report.warnings, ...loaded.report.warnings] };
}

function changed(folder: string, file: string): never {
  return fail(
    'corpora/bad-card',
    `${join(folder, file)} is not what card.json beside it describes: it was changed. Generate the folder again, or open its files one by one, without the card`,
  );
}
