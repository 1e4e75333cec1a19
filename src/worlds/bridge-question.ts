import type { Rng } from '../core/index.ts';
import type { Chain } from './chains.ts';
import { mention } from './entity.ts';
import { goldOf, noGold, type Question } from './gold.ts';
import { expand } from './grammar.ts';
import { relations, type Relation } from './relations.ts';

/** What comes of a phrase inside its like: "the person under whom the person under whom X studied studied". */
const stutter = /\b(\w+) \1\b/;

/** Asks for the end of a chain and names its anchor only: what lies between is described, never named. */
export function bridgeQuestion({ anchor, truths, isAnswered }: Chain, shape: string, rng: Rng): Question {
  const path = truths.map(({ relation }) => relation);
  let x = mention(anchor);
  for (const [at, name] of path.entries()) {
    const { phrases = [], asks }: Relation = relations[name];
    const forms = rng.shuffle(at < path.length - 1 ? phrases : asks).map((form) => expand(form, { x }, rng));
    x = forms.find((form) => !stutter.test(form)) ?? forms[0] ?? x;
  }
  return {
    task: { question: x, shape, meta: { path: { from: anchor.title, relations: path } } },
    gold: isAnswered ? goldOf(truths, truths.at(-1)?.object) : noGold,
  };
}
