import * as v from 'valibot';
import { check } from '../core/index.ts';
import { corpusOf, judged, taskSetOf } from '../corpora/index.ts';
import { encyclopaedia, heldQuestions, type Questions, type WorldSpec } from '../worlds/index.ts';
import type { OpenedCorpus, Warn } from './open-corpus.ts';

/** What {@link openWorld} makes: everything but the seed has a default. */
export interface OpenWorldOptions extends Partial<WorldSpec> {
  readonly seed: number;
  /**
   * Questions by shape, which come mixed: `{ 'bridge-2': 50 }`, `{ all: 50, report: 0 }`. Refused where the world does not
   * hold so many of a shape that is counted by name. Default `{ all: 10 }`, as of `foragym world`.
   */
  readonly questions?: Questions | undefined;
}

/** Said in full by the checks that follow; who says nothing is refused here. */
const said = v.record(v.string(), v.unknown());

/**
 * A generated encyclopaedia in memory, with questions and with what is true in it:
 * `makeEnv('foragym/search-qa-v1', openWorld({ seed: 7, questions: { 'bridge-2': 50 } }))`.
 * Throws `params/...` for what is missing or wrong, and what a world that cannot hold the questions does.
 * @param warn Told, once, which shapes of `all` were left out; not called when none was.
 */
export function openWorld(options: OpenWorldOptions, warn?: Warn): OpenedCorpus {
  check(said, options, 'openWorld');
  const { questions, ...spec } = options;
  const world = encyclopaedia(spec);
  const { examples, leftOut } = heldQuestions(world, questions);
  if (leftOut !== undefined) warn?.([{ where: 'questions', message: leftOut }]);
  const { size, seed, theme } = world.spec;
  const name = `${theme} ${size}, seed ${seed}`;
  const corpus = corpusOf(name, [...world.passages()]);
  return { corpus: { ...corpus, knowledge: world.knowledge }, tasks: taskSetOf(name, examples.map(judged)) };
}
