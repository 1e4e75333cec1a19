import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, type Corpus, type TaskSet } from '../core/index.ts';
import { hasCard, isCorpusFolder, loadCorpus, loadTasks, type Warning } from '../corpora/index.ts';
import type { Plugin } from './definition.ts';
import { openFolder } from './open-folder.ts';
import { shippedCorpus } from './plugins.ts';

/** A corpus with the tasks that come with it. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly tasks: TaskSet;
}

/** Where a corpus and its tasks are: ids of shipped ones, a folder with its card, paths of files, or what was loaded before. */
export interface CorpusSource {
  readonly corpus: string | Corpus;
  readonly tasks?: string | TaskSet | undefined;
  readonly qrels?: string | undefined;
}

/** Told, once, what in the files of a corpus and its tasks was put right or left out; not called when nothing was. */
export type Warn = (warnings: readonly Warning[]) => void;

/** Shipped corpora never change while a process runs, so each is read once. */
const shipped = new Map<string, Promise<OpenedCorpus>>();

/** Opens a corpus once, to share it among environments: `makeEnv(id, await openCorpus({ corpus: 'foragym/harbor' }))`. */
export async function openCorpus(
  source: CorpusSource,
  plugins: readonly Plugin[] = [],
  warn?: Warn,
): Promise<OpenedCorpus> {
  const warnings: Warning[] = [];
  const opened = await open(source, plugins, warnings);
  if (warnings.length > 0) warn?.(warnings);
  return opened;
}

async function open(
  { corpus, tasks, qrels }: CorpusSource,
  plugins: readonly Plugin[],
  warnings: Warning[],
): Promise<OpenedCorpus> {
  if (typeof corpus === 'string' && isCorpusFolder(corpus)) {
    const folder = await openFolder(corpus);
    warnings.push(...folder.warnings);
    return withTasks(folder, { tasks, qrels }, warnings);
  }
  if (typeof corpus === 'string' && !isPath(corpus))
    return withTasks(await openShipped(corpus, plugins), { tasks, qrels }, warnings);
  const loaded = typeof corpus === 'string' ? await passagesIn(corpus, warnings) : corpus;
  if (tasks === undefined) {
    return fail(
      'params/missing',
      `tasks: corpus ${loaded.name} comes without tasks, so say which: tasks=FILE (and qrels=FILE where they judge passages)`,
    );
  }
  return withTasks({ corpus: loaded, tasks: null }, { tasks, qrels }, warnings);
}

async function passagesIn(file: string, warnings: Warning[]): Promise<Corpus> {
  const { corpus, report } = await loadCorpus(file);
  warnings.push(...report.warnings);
  return corpus;
}

/** A path says so: it has an extension, or begins with a dot or a slash. */
function isPath(corpus: string): boolean {
  return /^[./~]|^[A-Za-z]:|\.(?:jsonl|json|gz)$/.test(corpus);
}

function openShipped(id: string, plugins: readonly Plugin[]): Promise<OpenedCorpus> {
  const known = shipped.get(id);
  if (known !== undefined) return known;
  const opening = readShipped(id, plugins);
  shipped.set(id, opening);
  opening.catch(() => shipped.delete(id));
  return opening;
}

async function readShipped(id: string, plugins: readonly Plugin[]): Promise<OpenedCorpus> {
  const files = await shippedCorpus(id, plugins);
  const folder = dirname(fileURLToPath(files.corpus));
  if (hasCard(folder)) return withTasks(await openFolder(folder, { name: id }), {}, []);
  const { corpus } = await loadCorpus(fileURLToPath(files.corpus), { name: id });
  const qrels = files.qrels === undefined ? undefined : fileURLToPath(files.qrels);
  const { tasks } = await loadTasks(fileURLToPath(files.tasks), {
    name: id,
    corpus,
    qrels,
    complete: files.qrelsComplete,
  });
  return { corpus, tasks };
}

/** A corpus with the tasks that came with it, if any did. */
interface Found {
  readonly corpus: Corpus;
  readonly tasks: TaskSet | null;
}

async function withTasks(
  { corpus, tasks: own }: Found,
  { tasks, qrels }: Pick<CorpusSource, 'tasks' | 'qrels'>,
  warnings: Warning[],
): Promise<OpenedCorpus> {
  if (typeof tasks === 'string') {
    const loaded = await loadTasks(tasks, { corpus, qrels });
    warnings.push(...loaded.report.warnings);
    return { corpus, tasks: loaded.tasks };
  }
  if (qrels !== undefined)
    fail('params/invalid', 'qrels goes with tasks=FILE: it judges passages for the tasks of that file');
  return { corpus, tasks: tasks ?? own ?? fail('params/missing', `tasks: corpus ${corpus.name} comes without tasks`) };
}
