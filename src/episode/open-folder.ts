import { loadFolder, type LoadedFolder, type Warning } from '../corpora/index.ts';
import { withKnowledge } from './knowledge-of.ts';

/**
 * Opens a folder as `foragym world` writes it: a corpus that our generator made, in this version, with what is true in it.
 * Throws what `corpora.loadFolder` does, and `corpora/bad-card` where the spec on the card is not that of the corpus.
 * @param options `name`: what corpus and tasks are called; default the folder's name.
 */
export async function openFolder(
  folder: string,
  options: { readonly name?: string | undefined } = {},
): Promise<LoadedFolder> {
  const loaded = await loadFolder(folder, options);
  const warnings: Warning[] = [...loaded.warnings];
  const corpus = withKnowledge(loaded.corpus, loaded.card, { folder, warnings });
  return { ...loaded, corpus, warnings };
}
