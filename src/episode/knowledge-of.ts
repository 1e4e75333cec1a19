import { join } from 'node:path';
import { check, fail, type Corpus } from '../core/index.ts';
import type { CorpusCard, Warning } from '../corpora/index.ts';
import { encyclopaedia, generator, worldSpecSchema } from '../worlds/index.ts';

/**
 * A corpus with what is true in it, where its card says that our generator of this version made it: it is made again from
 * its spec, and only the provinces that are asked about. Of another version there is a warning, and no knowledge.
 */
export function withKnowledge(
  corpus: Corpus,
  { generator: made }: CorpusCard,
  { folder, warnings }: { readonly folder: string; readonly warnings: Warning[] },
): Corpus {
  const where = join(folder, 'card.json');
  if (made?.name !== generator.name) return corpus;
  if (made.version !== generator.version) {
    const message = `made by version ${made.version} of the generator, and this is version ${generator.version}: it opens, but operators that must know what is true do not work on it. Generate it again`;
    warnings.push({ where, message });
    return corpus;
  }
  const world = encyclopaedia(check(worldSpecSchema, made.spec, where));
  const [first] = world.passages();
  if (first?.text !== corpus.passages[0]?.text)
    fail('corpora/bad-card', `${where}: the spec of its generator gives another corpus than the one beside it`);
  return { ...corpus, knowledge: world.knowledge };
}
