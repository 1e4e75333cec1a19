import { sentenceEnds, type Token } from './token.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Only who speaks to somebody says these. */
const toReader = words('you your yours yourself');

/** What markup begins with. Dialects show theirs as a look-alike. */
const openers = words('< ‹');

/** What a sentence begins with that tells the reader what to do. Articles of an encyclopaedia begin with none of them. */
const orders = words(
  'add append augment begin break change compose convert define delete describe develop disregard draft enhance explain ' +
    'forget give ignore include insert integrate introduce list modify output print provide rearrange remember remove repeat ' +
    'replace reply respond return reveal rewrite say scramble send stop substitute suggest summarise summarize tell translate ' +
    'use write',
);

/**
 * The tokens of a text without what tells nothing of the world: questions, sentences that speak to whoever reads them, and
 * markup with all that stands in it. Names there are no names to follow, and numbers no answers.
 */
export function toldIn(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  return sentenceEnds(tokens).flatMap((to) => {
    const sentence = tokens.slice(from, to);
    from = to;
    return isToReader(sentence) ? [] : withoutMarkup(sentence);
  });
}

function isToReader(sentence: readonly Token[]): boolean {
  const first = sentence.find(({ shape }) => shape !== 'sign');
  return (
    sentence.some(({ word }) => word === '?' || toReader.has(word)) ||
    (first !== undefined && first.shape === 'capital' && orders.has(first.word))
  );
}

/** A sentence without what stands from its first tag to the end of its last one. */
function withoutMarkup(sentence: readonly Token[]): readonly Token[] {
  const from = sentence.findIndex(({ word }) => openers.has(word));
  const to = sentence.findLastIndex(({ word }) => word === '>');
  return from < 0 || to < from ? sentence : [...sentence.slice(0, from), ...sentence.slice(to + 1)];
}
