import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Corpus, Example, Passage, TaskSet } from '../core/index.ts';
import { canonicalJson } from '../log/index.ts';

/** Passages with the hash that says which they are. */
export function corpusOf(name: string, passages: readonly Passage[]): Corpus {
  const hash = corpusHash();
  for (const passage of passages) hash.add(passage);
  return { name, hash: hash.digest(), passages };
}

/** A hash in the making. */
export interface CorpusHash {
  /** Takes the next passage, in file order. */
  readonly add: (passage: Passage) => void;
  /** Ends it: 64 hexadecimal digits. */
  readonly digest: () => string;
}

/** The hash of a corpus, passage by passage: sha256 over id, title (or nothing) and text of each, as netstrings. */
export function corpusHash(): CorpusHash {
  const hash = createHash('sha256');
  return {
    add: ({ id, title = '', text }) => void hash.update(netstring(id) + netstring(title) + netstring(text), 'utf8'),
    digest: () => hash.digest('hex'),
  };
}

/** Bernstein's framing: the length in bytes, a colon, the text, a comma. No two lists of texts give the same bytes. */
function netstring(text: string): string {
  return `${Buffer.byteLength(text, 'utf8')}:${text},`;
}

/** Examples with the hash that says which they are: sha256 over the canonical JSON (RFC 8785) of each, a line each. */
export function taskSetOf(name: string, examples: readonly Example[]): TaskSet {
  const hash = createHash('sha256');
  for (const example of examples) hash.update(`${canonicalJson(example)}\n`, 'utf8');
  return { name, fingerprint: hash.digest('hex'), examples };
}

/** What a file is called when nobody gives it a name: its stem, or its folder where that says more than `corpus` or `tasks`. */
export function nameOfFile(file: string): string {
  const [stem = file] = basename(file).split('.');
  const folder = basename(dirname(file));
  const saysMore = (stem === 'corpus' || stem === 'tasks') && !['', '.', '..'].includes(folder);
  return saysMore ? folder : stem;
}
