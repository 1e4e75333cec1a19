import { join } from 'node:path';
import { fail, ForagymError, type Corpus, type TaskSet } from '../core/index.ts';
import { readCard, type CorpusCard } from './card-file.ts';
import { loadCorpus } from './corpus-file.ts';
import { nameOfFile } from './identity.ts';
import type { Warning } from './report.ts';
import { sha256Of } from './sha256-file.ts';
import { loadTasks, type LoadedTasks } from './tasks-file.ts';

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
 * Refuses other passages, tasks or judgements than those of which the card was written; {@link checkFiles} looks at bytes.
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
  if (corpus.hash !== card.corpusHash) changed(file);
  refuseCount(folder, { what: 'passages', said: card.counts.passages, found: corpus.passages.length });
  if (!Object.hasOwn(card.sha256, 'tasks.jsonl')) return { card, corpus, tasks: null, warnings: report.warnings };
  const { tasks, report: read } = await loadOwnTasks(folder, card, { name, corpus });
  return { card, corpus, tasks, warnings: [...report.warnings, ...read.warnings] };
}

async function loadOwnTasks(
  folder: string,
  card: CorpusCard,
  options: { readonly name: string; readonly corpus: Corpus },
): Promise<LoadedTasks> {
  const file = join(folder, 'tasks.jsonl');
  const isJudged = Object.hasOwn(card.sha256, 'qrels.tsv');
  const qrels = isJudged ? join(folder, 'qrels.tsv') : undefined;
  const refuseChanged = async (): Promise<void> => {
    const other = await firstChanged(folder, card, ['tasks.jsonl', 'qrels.tsv']);
    if (other !== undefined) changed(other);
  };
  const loaded = await loadTasks(file, { ...options, qrels, complete: isJudged && card.qrelsComplete }).catch(
    async (thrown: unknown) => {
      // the line that names what is not there may stand in the file that nobody changed
      if (thrown instanceof ForagymError && thrown.code === 'corpora/unknown-id') await refuseChanged();
      throw thrown;
    },
  );
  if (loaded.tasks.fingerprint !== card.fingerprint) {
    await refuseChanged();
    changed(file);
  }
  refuseCount(folder, { what: 'tasks', said: card.counts.tasks, found: loaded.tasks.examples.length });
  return loaded;
}

/**
 * Refuses a folder where a file that the card names is missing, or has other bytes than those of which it gives the sha256:
 * of `facts.jsonl` and `entities.jsonl`, too, which nobody reads when a corpus opens. Streams each file once.
 */
export async function checkFiles(folder: string, card: CorpusCard): Promise<void> {
  const file = await firstChanged(folder, card, Object.keys(card.sha256));
  if (file !== undefined) changed(file);
}

/** The first file of these whose bytes are not those of the card; a name that the card does not give is passed over. */
async function firstChanged(
  folder: string,
  { sha256 }: CorpusCard,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    const said = sha256[name];
    if (said !== undefined && (await sha256Of(join(folder, name))) !== said) return join(folder, name);
  }
  return undefined;
}

function refuseCount(
  folder: string,
  { what, said, found }: { readonly what: string; readonly said: number | undefined; readonly found: number },
): void {
  if (said === undefined || said === found) return;
  fail(
    'corpora/bad-card',
    `${join(folder, 'card.json')}: counts ${said} ${what}, and there are ${found}: it was changed`,
  );
}

function changed(file: string): never {
  return fail(
    'corpora/bad-card',
    `${file} is not what card.json beside it describes: it was changed. Generate the folder again, or open its files one by one, without the card`,
  );
}
