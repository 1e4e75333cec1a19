import type { Gold } from '../core/index.ts';
import { sentencesOf } from '../text/index.ts';
import { encyclopaedia, type Shape } from '../worlds/index.ts';
import { goldText } from './episode-text.ts';
import type { Facts } from './item.ts';

/** A small world that holds every shape: the smallest of two provinces. */
const SMALL = { seed: 0, size: 300 };

/** Sentences that show what words a theme has. */
const SENTENCES = 4;

/** A question of a shape with its answer, and its twin where it has one. */
export function questionSample({ name, together }: Pick<Shape, 'name' | 'together'>): Facts {
  const headings = ['for example', 'its twin'];
  const examples = encyclopaedia(SMALL).examples(name, together);
  return Object.fromEntries(
    examples.map(({ task, gold }, at) => [headings[at] ?? name, `${task.question} Right: ${rightText(gold)}.`]),
  );
}

/** How an article begins in a theme. */
export function proseSample(theme: string): Facts {
  const [article] = encyclopaedia({ ...SMALL, theme }).passages();
  const beginning = sentencesOf(article?.text ?? '').slice(0, SENTENCES);
  return { 'an article begins': beginning.join('').trim() };
}

function rightText({ passageIds: _, ...gold }: Gold): string {
  return goldText(gold);
}
