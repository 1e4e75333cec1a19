import type { Rng } from '../core/index.ts';
import { exchanging, type Sentences } from './exchanging.ts';

/** A passage of which half is left: on worlds a short rendering with half of the facts, elsewhere a run of sentences. */
export const truncation = exchanging({
  name: 'truncation',
  says: 'Half of the passage, and not the half with the answer.',
  causes: 'strong-noise',
  needs: 'answers',
  expects: 'the passage breaks off before it answers: it must open another, or search again',
  tell({ lost, rest }, rng) {
    const out = rng.shuffle(rest).slice(Math.floor(rest.length / 2));
    return { without: new Set([lost.id, ...out.map(({ id }) => id)]) };
  },
  cut: (sentences, _, { rng }) => halfOf(sentences, rng.fork('window')),
});

/** A run of half of the sentences, drawn among those that hold something of what stays and nothing that goes. */
function halfOf({ all, lost, kept }: Sentences, rng: Rng): readonly string[] | undefined {
  const length = Math.floor(all.length / 2);
  const goes = heldBefore(all, lost);
  const stays = heldBefore(all, kept);
  const held = (before: readonly number[], start: number) => (before[start + length] ?? 0) - (before[start] ?? 0);
  const starts = [...all.keys()].filter(
    (start) => start + length <= all.length && held(goes, start) === 0 && held(stays, start) > 0,
  );
  if (starts.length === 0 || length === 0) return undefined;
  const start = rng.pick(starts);
  return all.slice(start, start + length);
}

/** How many of some sentences stand before each place, the end included. */
function heldBefore(all: readonly string[], some: ReadonlySet<number>): readonly number[] {
  const before = [0];
  for (const at of all.keys()) before.push((before[at] ?? 0) + (some.has(at) ? 1 : 0));
  return before;
}
