import { sentencesOf, spansOf, type Wanted, type Word, wordsOf } from '../text/index.ts';
import { falsifying, type Edited } from './falsifying.ts';

/** Verbs behind which an adverb can stand. */
const auxiliaries: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'has', 'had']);
/** What shows that the adverb would fall on another clause, or that the sentence denies something already. */
const barriers: ReadonlySet<string> = new Set(
  'that which who whose whom when where while and but or nor not never no than if because although'.split(' '),
);

/** The answer denied by one adverb. The twin asserts it by one of the same form in the same place. */
export const negation = falsifying({
  name: 'negation',
  says: 'The statement of the answer denied by one word, "never"; its twin says "truly" there.',
  needs: 'answers',
  expects: 'a policy that matches words answers with what the passage denies',
  tell: ({ id }) => ({ denied: id }),
  tellTruly: ({ id }) => ({ asserted: id }),
  edit: (text, answer) => withAdverb('never', text, answer),
  editTruly: (text, answer) => withAdverb('truly', text, answer),
});

/** Puts an adverb behind the verb of the only clause that says the answer. */
function withAdverb(adverb: string, text: string, answer: Wanted): Edited | undefined {
  const [only, ...more] = spansOf(text, answer);
  if (only === undefined || more.length > 0) return undefined;
  const from = sentenceStart(text, only.start);
  const verb = verbBefore(text.slice(from, only.start));
  if (verb === undefined) return undefined;
  const at = from + verb.end;
  return { text: `${text.slice(0, at)} ${adverb}${text.slice(at)}` };
}

function sentenceStart(text: string, at: number): number {
  let start = 0;
  for (const sentence of sentencesOf(text)) {
    if (start + sentence.length > at) return start;
    start += sentence.length;
  }
  return start;
}

/** The only verb of a clause that ends where the answer begins: nothing between them opens another clause. */
function verbBefore(text: string): Word | undefined {
  const words = wordsOf(text);
  const verbs = words.filter(({ form }) => auxiliaries.has(form));
  const verb = verbs.at(-1);
  if (verb === undefined || verbs.length > 1) return undefined;
  const rest = text.slice(verb.end);
  const isOneClause = !/[,;:()–—"“”]/.test(rest) && !wordsOf(rest).some(({ form }) => barriers.has(form));
  return isOneClause && text[verb.end] === ' ' ? verb : undefined;
}
