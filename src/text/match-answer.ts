import { normaliseAnswer } from './normalise-answer.ts';

/** 1 when the answer equals one of the golds after normalisation, else 0. A gold that normalises to nothing matches nothing. */
export function exactMatch(answer: string, golds: readonly string[]): 0 | 1 {
  const normalised = normaliseAnswer(answer);
  return normalised !== '' && golds.some((gold) => normaliseAnswer(gold) === normalised) ? 1 : 0;
}

/**
 * 1 when the normalised answer contains one of the normalised golds as a plain substring (`no` in `Novoa` too), else 0:
 * subEM, the "em" of ZeroSearch. A gold that normalises to nothing matches nothing. A metric; long answers buy it.
 */
export function coverMatch(answer: string, golds: readonly string[]): 0 | 1 {
  return coverMatchPublished(
    answer,
    golds.filter((gold) => normaliseAnswer(gold) !== ''),
  );
}

/** {@link exactMatch} as Search-R1 released it (`em_check`): nothing equals a gold that normalises to nothing. */
export function exactMatchPublished(answer: string, golds: readonly string[]): 0 | 1 {
  const normalised = normaliseAnswer(answer);
  return golds.some((gold) => normaliseAnswer(gold) === normalised) ? 1 : 0;
}

/** {@link coverMatch} as Search-R1 released it (`subem_check`): a gold that normalises to nothing matches every answer. */
export function coverMatchPublished(answer: string, golds: readonly string[]): 0 | 1 {
  const normalised = normaliseAnswer(answer);
  return golds.some((gold) => normalised.includes(normaliseAnswer(gold))) ? 1 : 0;
}
