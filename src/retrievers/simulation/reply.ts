import { isTrusted, type Label, type Reply } from '../../core/index.ts';
import { possibleOf, rateAmong, supports } from '../noise-rate.ts';
import type { ReplyOutcome, SharedNoise } from '../retriever.ts';
import { documentHits, type Written } from './document.ts';
import type { Mode, ModeDraw } from './mode.ts';

/**
 * The documents of the mode that was drawn. Beside them the other mode's say how likely each place was to support a gold
 * fact: the rate of its label, and the two outcomes that hang together by one draw.
 */
export function replyOf(written: { readonly [mode in Mode]: readonly Written[] }, { mode, noise }: ModeDraw): Reply {
  const shown = written[mode];
  const { useful, noisy } = written;
  const labels = shown.map(({ id, label }, at) => {
    const rate = rateAmong([
      { chance: 1 - noise, label: useful[at]?.label },
      { chance: noise, label: noisy[at]?.label },
    ]);
    return [id, { ...label, rate }] as const;
  });
  const outcomes = possibleOf([
    { chance: 1 - noise, rates: ratesAt(shown, useful) },
    { chance: noise, rates: ratesAt(shown, noisy) },
  ]);
  const shared: SharedNoise = { fell: { noisy: mode === 'noisy' }, ...(outcomes.length > 1 ? { outcomes } : {}) };
  return { value: documentHits(shown), truth: { labels: Object.fromEntries<Label>(labels), shared } };
}

/** The rates of the places that are shown, as they would be had these documents come. */
function ratesAt(shown: readonly Written[], documents: readonly Written[]): ReplyOutcome['rates'] {
  return Object.fromEntries(
    shown.flatMap(({ id }, at) => {
      const label = documents[at]?.label;
      return isTrusted(label) ? [[id, supports(label) ? 1 : 0] as const] : [];
    }),
  );
}
