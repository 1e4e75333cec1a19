import type { Block, Hit, Json } from '../core/index.ts';
import { cutRight } from '../text/index.ts';

/** Blocks cut to a budget, before any dialect renders them: so no tag is ever cut, and rewards count what was shown. */
export interface Clipped {
  readonly show: readonly Block[];
  /** Characters of hits and results that were shown. */
  readonly characters: number;
  /** Hits that lost some of their text: they support nothing. */
  readonly cut: readonly Hit[];
  /** Whether something was left out although there was something to show. */
  readonly exhausted: boolean;
}

const nothingCut: readonly Hit[] = [];

/**
 * Cuts hits and results, in order, to `budget` characters (UTF-16 units of titles, texts and results; never half a code
 * point). A hit or result of which nothing is left is not shown. Text and notices are the environment's own words and stay.
 */
export function clip(show: readonly Block[], budget: number): Clipped {
  let size = 0;
  for (const block of show) size += sizeOf(block);
  if (size <= budget) return { show, characters: size, cut: nothingCut, exhausted: false };
  const cut: Hit[] = [];
  let left = budget;
  const shown = show.map((block) => {
    const clipped = clipBlock(block, left, cut);
    left -= sizeOf(clipped);
    return clipped;
  });
  return { show: shown, characters: budget - left, cut, exhausted: budget === 0 };
}

/** Told instead of what no longer fits: "nothing was found" would be a falsehood. */
const spentNotice = 'No characters are left to show what was found.';

function sizeOf(block: Block): number {
  if (block.type === 'hits') {
    let size = 0;
    for (const hit of block.hits) size += (hit.title?.length ?? 0) + hit.text.length;
    return size;
  }
  return block.type === 'result' ? asText(block.value).length : 0;
}

function clipBlock(block: Block, budget: number, cut: Hit[]): Block {
  if (block.type !== 'hits' && block.type !== 'result') return block;
  if (sizeOf(block) <= budget) return block;
  const spent: Block = { type: 'notice', code: 'budget-spent', detail: spentNotice, callId: block.callId };
  if (block.type === 'result') {
    const value = cutRight(asText(block.value), budget);
    return value === '' ? spent : { ...block, value };
  }
  const hits = clipHits(block.hits, budget, cut);
  return hits.length === 0 ? spent : { ...block, hits };
}

function clipHits(hits: readonly Hit[], budget: number, cut: Hit[]): readonly Hit[] {
  const shown: Hit[] = [];
  let left = budget;
  for (const hit of hits) {
    left -= hit.title?.length ?? 0;
    const text = cutRight(hit.text, left);
    if (left < 0 || (text === '' && hit.text !== '')) break;
    left -= text.length;
    const whole = text.length === hit.text.length;
    const clipped = whole ? hit : { ...hit, text };
    shown.push(clipped);
    if (whole) continue;
    cut.push(clipped);
    break;
  }
  return shown;
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
