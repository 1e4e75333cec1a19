import {
  isDigit,
  isSilentOn,
  isUpper,
  pointAt,
  replaceSpans,
  sentencesOf,
  type Span,
  spansOf,
  type Wanted,
  wordsOf,
} from '../text/index.ts';
import type { Edited } from './falsifying.ts';
import type { Scene } from './perturbation.ts';

/** Passages that are searched for another name. */
const draws = 8;

/**
 * Puts a name of as many words, out of a passage drawn at random, wherever the answer stands. Only for names, and only where
 * no part of one is left.
 */
export function swapName(text: string, answer: Wanted, scene: Scene): Edited | undefined {
  const spans = spansOf(text, answer);
  const found = spans.map(({ start, end }) => text.slice(start, end));
  if (!found.every(isName)) return undefined;
  const length = wordsOf(found[0] ?? '').length;
  const rng = scene.rng.fork('other');
  for (let draw = 0; draw < draws; draw += 1) {
    const names = namesOf(scene.draw(rng).text).filter((name) => wordsOf(name).length === length);
    if (names.length === 0) continue;
    const wrong = rng.pick(names);
    const swapped = replaceSpans(text, spans, () => wrong);
    return isSilentOn(swapped, answer) ? { text: swapped, wrong } : undefined;
  }
  return undefined;
}

function isName(text: string): boolean {
  return isUpper(pointAt(text, 0)) && !wordsOf(text).some(({ form }) => isDigit(pointAt(form, 0)));
}

/** The names inside the sentences of a text: runs of capitalised words one space apart, the first word of a sentence apart. */
function namesOf(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const runs: string[] = [];
    let run: Span | undefined;
    for (const { start, end } of wordsOf(sentence).slice(1)) {
      const isNext = run !== undefined && sentence.slice(run.end, start) === ' ';
      if (run !== undefined && !isNext) runs.push(sentence.slice(run.start, run.end));
      const isCapital = isUpper(pointAt(sentence, start));
      if (isCapital) run = { start: isNext && run !== undefined ? run.start : start, end };
      else if (isNext && run !== undefined) runs.push(sentence.slice(run.start, run.end));
      if (!isCapital) run = undefined;
    }
    return run === undefined ? runs : [...runs, sentence.slice(run.start, run.end)];
  });
}
