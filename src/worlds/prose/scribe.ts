import type { Rng } from '../../core/index.ts';
import { expand, type Pen, type Slots, type Tree } from './grammar.ts';
import type { Compiled, CompiledKind } from './compiled.ts';
import type { Voices } from './voice.ts';

/** What writing one article takes: the draws, the words used so far, the templates, and the ways to name the subject. */
export interface Scribe {
  readonly rng: Rng;
  readonly used: Set<Tree>;
  readonly templates: Compiled;
  readonly ofKind: CompiledKind;
  readonly voices: Voices;
  /** From 0 to 1: how much the article says beside its facts. */
  readonly wordiness: number;
}

/** A pen of the scribe that fills slots in this way. */
export function penOf({ rng, used }: Scribe, slots: Slots, own?: Slots): Pen {
  return { rng, used, slots, own };
}

/** One of some templates, expanded; one that the article has not used, where there is one. */
export function fresh(trees: readonly Tree[], pen: Pen): string {
  return expand(unused(trees, pen), pen);
}

function unused(trees: readonly Tree[], { rng, used }: Pen): Tree {
  const drawn = rng.int(0, trees.length - 1);
  for (let step = 0; step < trees.length; step += 1) {
    const tree = trees[(drawn + step) % trees.length];
    if (tree === undefined || used.has(tree)) continue;
    used.add(tree);
    return tree;
  }
  return trees[drawn] ?? [];
}
