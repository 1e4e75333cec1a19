import { Digest, type Hit, type Label, type Reply } from '../../core/index.ts';
import { rounded } from '../scored-passage.ts';
import type { ModeDraw } from './mode.ts';
import type { Written } from './offline-writer.ts';

/**
 * Written documents as the reply of a search: ids are hashes of what is shown, so they tell nothing else and the same
 * document has the same id wherever it comes up; scores only count the ranks, 1 / rank. A document stands in a list once.
 */
export function replyOf(written: readonly Written[], shared: ModeDraw): Reply {
  const documents = new Map<string, Written>();
  for (const document of written) {
    const id = new Digest()
      .text(document.title ?? '')
      .text(document.text)
      .hex();
    if (!documents.has(id)) documents.set(id, document);
  }
  const hits = [...documents].map(([id, { title, text }], at): Hit => {
    return { id, title, text, score: rounded(1 / (at + 1)), rank: at + 1 };
  });
  const labels: { [id: string]: Label } = {};
  for (const [id, { label }] of documents) labels[id] = label;
  return { value: hits, truth: { labels, shared } };
}
