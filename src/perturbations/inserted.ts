import type { Rng } from '../core/index.ts';
import { sentencesOf } from '../text/index.ts';

/** A text with a sentence put before, behind or between its own, at a place that is drawn. */
export function inserted(text: string, sentence: string, rng: Rng): string {
  const all = sentencesOf(text);
  const place = rng.int(0, all.length);
  const before = all.slice(0, place).join('');
  const after = all.slice(place).join('');
  const gap = before === '' || before !== before.trimEnd() ? '' : ' ';
  return `${before}${gap}${sentence}${after === '' ? '' : ` ${after}`}`;
}
