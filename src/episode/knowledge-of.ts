import { join } from 'node:path';
import { check, fail, type Corpus, type Passage } from '../core/index.ts';
import type { CorpusCard, Warning } from '../corpora/index.ts';
import { encyclopaedia, generator, worldSpecSchema, type World } from '../worlds/index.ts';

/**
 * Passages that are made again when a corpus opens, spread from the first to the last: each costs some 15 ms where its
 * province was not made yet. Nine articles in ten change with the seed, the theme or the size, two in three with the pool.
 */
const SPOTS = 12;

/**
 * A corpus with what is true in it, where its card says that our generator of this version made it: it is made again from
 * its spec, and only the provinces that are asked about. Of another version there is a warning, and no knowledge.
 * Throws `corpora/bad-card` where the spec gives another corpus, as far as its size and some passages tell.
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
  refuseOther(world, corpus, where);
  return { ...corpus, knowledge: world.knowledge };
}

function refuseOther({ spec: { size }, knowledge }: World, { passages }: Corpus, where: string): void {
  if (size !== passages.length)
    fail(
      'corpora/bad-card',
      `${where}: size ${size} in the spec of its generator, and ${passages.length} passages beside it`,
    );
  const other = spotsIn(passages).find((passage) => {
    const made = knowledge.retell(passage.id, { variant: 0 });
    return made?.text !== passage.text || made.title !== passage.title;
  });
  if (other !== undefined)
    fail(
      'corpora/bad-card',
      `${where}: the spec of its generator gives another corpus than the one beside it: no such passage "${other.id}"`,
    );
}

/** Passages from the first to the last, evenly. */
function spotsIn(passages: readonly Passage[]): readonly Passage[] {
  const last = passages.length - 1;
  const places = new Set(Array.from({ length: SPOTS }, (_, spot) => Math.floor((spot * last) / (SPOTS - 1))));
  return passages.filter((_, at) => places.has(at));
}
