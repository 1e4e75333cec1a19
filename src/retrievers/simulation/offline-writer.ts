import type { Corpus, Gold, Label, Passage, Rng, Task } from '../../core/index.ts';
import { usualIndex } from '../bm25.ts';
import { askedFor, evidenceOf, type Evidence } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { goldStrings } from './gold-strings.ts';
import type { Mode } from './mode.ts';
import { offlineLabel } from './offline-label.ts';
import { retold } from './retold.ts';
import type { SimulatedQuery } from './simulated-query.ts';
import type { Assignment, Draft, Source } from './source.ts';

/** Passages that share words with the query, of which documents tell nothing of the gold. */
const RELATED = 64;

/** What documents are wanted for. */
export interface Order {
  readonly query: SimulatedQuery;
  /** Documents, at most. */
  readonly k: number;
  readonly task: Task;
  readonly gold: Gold;
  readonly mode: Mode;
  /** Probability of the mode `noisy`. */
  readonly noise: number;
  /** Keyed by the seed and the query. */
  readonly stream: Rng;
}

/** A document with what is true of it. */
export interface Written {
  readonly title?: string | undefined;
  readonly text: string;
  readonly label: Label;
}

/**
 * Writes documents without a model, each from another source: what the query asks for comes first, then passages that share
 * words with it, of which nothing of the gold is told. Sources and their order are the same in both modes.
 */
export interface OfflineWriter {
  /** Whether the corpus or the gold says what an answer needs, or nothing is needed. */
  canWrite(gold: Gold): boolean;
  write(order: Order): readonly Written[];
}

/** The writer over a corpus. A generated one tells its passages again; any other is quoted. */
export function offlineWriter(corpus: Corpus): OfflineWriter {
  const passages = new Map(corpus.passages.map((passage) => [passage.id, passage]));
  const evidenceIn = (gold: Gold): readonly Evidence[] => evidenceOf(gold, (id) => passages.get(id));

  function write(order: Order): readonly Written[] {
    const { query, k, gold, stream } = order;
    const strings = goldStrings(order.task, gold);
    const evidence = evidenceIn(gold);
    const isGold = new Set(evidence.flatMap(({ passage }) => passage?.id ?? []));
    const related = usualIndex(corpus).search(query.terms, RELATED);
    const written: Written[] = [];
    for (const source of sourcesOf(askedFor(query, evidence), related)) {
      if (written.length === k) break;
      const rng = stream.fork('source').fork(keyOf(source));
      const draft = draftOf(source, { mode: order.mode, query, strings, rng }, corpus);
      if (draft === undefined) continue;
      const place = { source, strings, isGold: isGold.has(keyOf(source)), noise: order.noise };
      written.push({ title: draft.title, text: draft.text, label: offlineLabel(draft, place) });
    }
    return written;
  }

  return { canWrite: (gold) => !isAnswerable(gold) || evidenceIn(gold).length > 0, write };
}

function isAnswerable({ answerable, answers }: Gold): boolean {
  return answerable ?? answers.length > 0;
}

function draftOf(source: Source, assignment: Assignment, { knowledge }: Corpus): Draft | undefined {
  return (knowledge === undefined ? undefined : retold(knowledge, source, assignment)) ?? excerpt(source, assignment);
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
