import type { Corpus, Gold, Passage, Rng, Task } from '../../core/index.ts';
import { usualIndex } from '../bm25.ts';
import { documentId, type Written } from './document.ts';
import { askedFor, evidenceOf, type Evidence } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { goldStrings, type GoldStrings } from './gold-strings.ts';
import type { Mode } from './mode.ts';
import { offlineLabel } from './offline-label.ts';
import { canRetell, retold } from './retold.ts';
import type { SimulatedQuery } from './simulated-query.ts';
import type { Assignment, Draft, Source } from './source.ts';

/** Passages that share words with the query, of which documents tell nothing of the gold. */
const RELATED = 100;
/** Those among them that may tell a fact of which the query names the relation alone. */
const NEAREST = 5;

/** What documents are wanted for. */
interface Order {
  readonly query: SimulatedQuery;
  /** Documents, at most. */
  readonly k: number;
  readonly task: Task;
  readonly gold: Gold;
  /** Keyed by the seed and the query. */
  readonly stream: Rng;
}

/**
 * Writes documents without a model, each from another source: what the query asks for comes first, then passages that share
 * words with it, of which nothing of the gold is told. Sources and their order are the same in both modes.
 */
export interface OfflineWriter {
  /** Whether the corpus or the gold says what an answer needs, or nothing is needed. */
  canWrite(gold: Gold): boolean;
  /** The documents in both modes: one is shown, and the other says what might have been. */
  write(order: Order): { readonly [mode in Mode]: readonly Written[] };
}

/** The writer over a corpus. A generated one tells its passages again; any other is quoted. */
export function offlineWriter(corpus: Corpus): OfflineWriter {
  const passages = new Map(corpus.passages.map((passage) => [passage.id, passage]));
  const evidenceIn = (gold: Gold): readonly Evidence[] => evidenceOf(gold, (id) => passages.get(id));

  return {
    canWrite: (gold) => !isAnswerable(gold) || evidenceIn(gold).length > 0,
    write({ query, k, task, gold, stream }) {
      const evidence = evidenceIn(gold);
      const desk: Desk = { corpus, query, stream, strings: goldStrings(task, gold), evidence };
      const useful = new Map<string, Written>();
      const noisy = new Map<string, Written>();
      const related = usualIndex(corpus).search(query.terms, RELATED);
      const found = new Set(related.slice(0, NEAREST).map(({ id }) => id));
      const asked = askedFor(query, evidence, { question: task.question, found });
      for (const source of sourcesOf(asked, related)) {
        if (useful.size >= k && noisy.size >= k) break;
        const document = written(source, 'noisy', desk);
        put(source.asked.length > 0 ? written(source, 'useful', desk) : document, useful);
        put(document, noisy);
      }
      return { useful: [...useful.values()].slice(0, k), noisy: [...noisy.values()].slice(0, k) };
    },
  };
}

/** What lies ready when the documents of one query are written. */
interface Desk {
  readonly corpus: Corpus;
  readonly query: SimulatedQuery;
  readonly stream: Rng;
  readonly strings: GoldStrings;
  readonly evidence: readonly Evidence[];
}

function written(source: Source, mode: Mode, { corpus, query, stream, strings, evidence }: Desk): Written | undefined {
  const rng = stream.fork('source').fork(keyOf(source));
  const draft = draftOf(source, { mode, query, strings, rng }, corpus);
  if (draft === undefined) return undefined;
  const isGold = evidence.some(({ passage }) => passage !== undefined && passage.id === source.passage?.id);
  const { title, text } = draft;
  return { id: documentId(draft), title, text, label: offlineLabel(draft, { source, strings, isGold }) };
}

function draftOf(source: Source, assignment: Assignment, { knowledge }: Corpus): Draft | undefined {
  const canTell = knowledge !== undefined && canRetell(knowledge, source);
  return canTell ? retold(knowledge, source, assignment) : excerpt(source, assignment);
}

/** A document stands in a list once, whatever it was written from. */
function put(document: Written | undefined, list: Map<string, Written>): void {
  if (document !== undefined && !list.has(document.id)) list.set(document.id, document);
}

/** What is asked for, by the passage that tells it, then the other passages. */
function sourcesOf(asked: readonly Evidence[], related: readonly Passage[]): readonly Source[] {
  const byKey = new Map<string, Source>();
  for (const one of asked) {
    const key = one.passage?.id ?? one.id;
    byKey.set(key, { passage: one.passage, asked: [...(byKey.get(key)?.asked ?? []), one] });
  }
  for (const passage of related) if (!byKey.has(passage.id)) byKey.set(passage.id, { passage, asked: [] });
  return [...byKey.values()];
}

function keyOf({ passage, asked }: Source): string {
  return passage?.id ?? asked[0]?.id ?? '';
}

function isAnswerable({ answerable, answers }: Gold): boolean {
  return answerable ?? answers.length > 0;
}
