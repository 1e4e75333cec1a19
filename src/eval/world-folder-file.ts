import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, fileTrouble, type Clock, type Example, type Passage } from '../core/index.ts';
import { corpusHash, corpusText, judged, loadTasks, qrelsText, tasksText, type CorpusCard } from '../corpora/index.ts';
import { makeFolder } from '../log/index.ts';
import type { Province, World } from '../worlds/index.ts';
import { hashedFile } from './hashed-file.ts';
import { worldCard } from './world-card.ts';
import { entityLines, factLines } from './world-truth.ts';

/** How a world is written. */
export interface WorldFolderOptions {
  /** A folder that is not there yet, or is empty. */
  readonly out: string;
  /** Its questions, as `heldQuestions` or `world.examples` gave them. */
  readonly examples: readonly Example[];
  /** Whether `facts.jsonl` and `entities.jsonl` are written, too. Default false. */
  readonly triples?: boolean | undefined;
  readonly clock: Clock;
  /** Cancels: what was written stays, without a card, and does not open. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each province how many passages are written. */
  readonly progress?: ((passages: number) => void) | undefined;
}

/** Provinces between two looks at the signal: a fraction of a second. */
const STRETCH = 8;

/**
 * Writes a world as a folder that opens as a corpus: `corpus.jsonl`, `tasks.jsonl`, `qrels.tsv` and, last, `card.json`.
 * Memory does not grow with the world; the same world gives the same bytes.
 * @returns the card; `null` when the signal came first.
 */
export async function writeWorld(world: World, options: WorldFolderOptions): Promise<CorpusCard | null> {
  const { out } = options;
  refuseTaken(out);
  makeFolder(out);
  const passages = await writePassages(world, options);
  if (passages === null) return null;
  const examples = options.examples.map(judged);
  const texts = { 'tasks.jsonl': tasksText(examples), 'qrels.tsv': qrelsText(examples) };
  const sha256 = { ...passages.sha256 };
  for (const [name, text] of Object.entries(texts)) {
    if (text === '') continue;
    const file = hashedFile(join(out, name));
    file.write(text);
    sha256[name] = file.close();
  }
  const fingerprint = await fingerprintOf(out, sha256);
  const card = worldCard(world.spec, {
    examples,
    facts: passages.facts,
    corpusHash: passages.hash,
    fingerprint,
    sha256,
  });
  writeFileSync(join(out, 'card.json'), `${JSON.stringify(card, null, 2)}\n`, { flag: 'wx' });
  return card;
}

/**
 * Refuses a folder with anything in it, as {@link writeWorld} does: what stands there was made by something else, or is
 * half a world. Throws `file/exists`; `file/unwritable` where there is something else than a folder.
 */
export function refuseTaken(folder: string): void {
  const names = existsSync(folder) ? namesIn(folder) : [];
  if (names.length === 0) return;
  const unfinished = names.includes('corpus.jsonl') && !names.includes('card.json');
  const says = unfinished ? 'holds a world that was not finished' : `is not empty (${names[0]})`;
  fail('file/exists', `${folder} ${says}: remove it, or write elsewhere`);
}

function namesIn(folder: string): readonly string[] {
  if (!statSync(folder).isDirectory())
    fail('file/unwritable', `${folder} is there, and is no folder: name one that is not there yet, or is empty`);
  try {
    return readdirSync(folder);
  } catch (cause) {
    return fail('file/unwritable', `${folder}: ${fileTrouble(cause)}`, { cause });
  }
}

interface WrittenPassages {
  readonly hash: string;
  readonly facts: number;
  readonly sha256: { readonly [file: string]: string };
}

/** What is written of a province, by file. */
type Written = readonly (readonly [file: string, text: (province: Province, passages: readonly Passage[]) => string])[];

const articles: Written = [['corpus.jsonl', (_, passages) => corpusText(passages)]];
const truth: Written = [
  ['facts.jsonl', factLines],
  ['entities.jsonl', entityLines],
];

async function writePassages(world: World, options: WorldFolderOptions): Promise<WrittenPassages | null> {
  const { out, triples = false, clock, signal, progress } = options;
  const texts = triples ? [...articles, ...truth] : articles;
  const files = texts.map(([name, text]) => ({ name, text, file: hashedFile(join(out, name)) }));
  const hash = corpusHash();
  let [facts, written] = [0, 0];
  for (const [province, passages] of provincesOf(world)) {
    for (const { text, file } of files) file.write(text(province, passages));
    for (const passage of passages) hash.add(passage);
    facts += province.stated.reduce((sum, { length }) => sum + length, 0);
    written += passages.length;
    progress?.(written);
    // a Ctrl-C is heard only while the event loop turns
    if (province.number % STRETCH === 0) await clock.sleep(0);
    if (signal?.aborted === true) break;
  }
  const sha256 = Object.fromEntries(files.map(({ name, file }) => [name, file.close()]));
  return signal?.aborted === true ? null : { hash: hash.digest(), facts, sha256 };
}

/** Each province with its passages, in file order. */
function* provincesOf(world: World): Generator<readonly [Province, readonly Passage[]]> {
  let number = 0;
  let province = world.province(number);
  let passages: Passage[] = [];
  for (const passage of world.passages()) {
    passages.push(passage);
    if (passages.length < province.entities.length) continue;
    yield [province, passages];
    number += 1;
    if (number === world.provinces) return;
    province = world.province(number);
    passages = [];
  }
}

/** Of the tasks as whoever opens the folder loads them. */
async function fingerprintOf(folder: string, files: { readonly [file: string]: string }): Promise<string | undefined> {
  if (!Object.hasOwn(files, 'tasks.jsonl')) return undefined;
  const qrels = Object.hasOwn(files, 'qrels.tsv') ? join(folder, 'qrels.tsv') : undefined;
  const { tasks } = await loadTasks(join(folder, 'tasks.jsonl'), { qrels, complete: qrels !== undefined });
  return tasks.fingerprint;
}
