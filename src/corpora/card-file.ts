import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { check, fail, fileTrouble } from '../core/index.ts';
import { parseJsonLine } from './json-line.ts';
import { refuseIrregular } from './regular-file.ts';

/** What a folder with a corpus says about itself, in `card.json`. It is written last: without it the folder is not finished. */
export interface CorpusCard {
  readonly schema: typeof CARD_SCHEMA;
  /** One sentence. */
  readonly says: string;
  /** Who made it, and everything that decides its bytes; absent for a corpus that nobody generated. */
  readonly generator?: Generator | undefined;
  /** To which split the generator's seed belongs. */
  readonly split?: string | undefined;
  /** What makes questions of several hops hard or easy here, and how it is set. */
  readonly lever?: string | undefined;
  readonly counts: Counts;
  /** Whether passages that `qrels.tsv` does not list were judged too, and found not relevant. */
  readonly qrelsComplete: boolean;
  /** Of the passages in `corpus.jsonl`. */
  readonly corpusHash: string;
  /** Of the tasks in `tasks.jsonl`, where there is one. */
  readonly fingerprint?: string | undefined;
  /** sha256 of each file beside the card, by its name. */
  readonly sha256: { readonly [file: string]: string };
}

/** How much there is of everything. */
export interface Counts {
  readonly passages: number;
  /** Statements that some passage makes. */
  readonly facts?: number | undefined;
  readonly tasks?: number | undefined;
  /** Tasks among them that cannot be answered. */
  readonly unanswerable?: number | undefined;
  /** Tasks by their declared shape. */
  readonly shapes?: { readonly [shape: string]: number } | undefined;
}

/** A generator of worlds by name and version: the same spec under the same version gives the same bytes. */
export interface Generator {
  readonly name: string;
  readonly version: number;
  readonly spec: { readonly [part: string]: string | number };
}

/** The form of cards that this code reads. */
export const CARD_SCHEMA = 'foragym/corpus-v1';

const text = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Cards may say more than the gym reads. */
const cardSchema: v.GenericSchema<unknown, CorpusCard> = v.looseObject({
  schema: v.literal(CARD_SCHEMA),
  says: text,
  generator: v.optional(
    v.looseObject({ name: text, version: count, spec: v.record(v.string(), v.union([v.string(), v.number()])) }),
  ),
  split: v.optional(text),
  lever: v.optional(text),
  counts: v.looseObject({
    passages: count,
    facts: v.optional(count),
    tasks: v.optional(count),
    unanswerable: v.optional(count),
    shapes: v.optional(v.record(v.string(), count)),
  }),
  qrelsComplete: v.boolean(),
  corpusHash: text,
  fingerprint: v.optional(text),
  sha256: v.record(v.string(), text),
});

/** Whether a path is a folder that holds a corpus, finished or not, or what is left of one: its card. */
export function isCorpusFolder(path: string): boolean {
  return existsSync(join(path, 'corpus.jsonl')) || hasCard(path);
}

/** Whether a folder has a card of our form, so that it opens as a whole. */
export function hasCard(folder: string): boolean {
  const file = join(folder, 'card.json');
  if (!existsSync(file)) return false;
  return parseJsonLine(textOf(file), file).value['schema'] === CARD_SCHEMA;
}

/** The card of a folder; refused where there is none, or one that is none. */
export function readCard(folder: string): CorpusCard {
  const file = join(folder, 'card.json');
  if (!existsSync(file)) {
    return fail(
      'corpora/bad-card',
      `${folder}: no card.json, which is written last: its writing was interrupted. Write it again, or open the files: ${join(folder, 'corpus.jsonl')}`,
    );
  }
  return check(cardSchema, parseJsonLine(textOf(file), file).value, file);
}

function textOf(file: string): string {
  refuseIrregular(file);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    return fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause });
  }
}
