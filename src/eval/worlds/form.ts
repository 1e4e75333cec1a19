import { ln, type Hit } from '../../core/index.ts';
import { isDigit, isPunctuation, isUpper, isWhitespace, pointAt } from '../../text/index.ts';

/** A hit as it stands in its list. */
export interface Shown {
  readonly hit: Hit;
  /** How far its score is above the next hit's. 0 for the last. */
  readonly scoreGap: number;
}

/** What can be told of a hit without knowing any word of it, by name. */
export function formOf({ hit, scoreGap }: Shown): Readonly<Record<string, number>> {
  const { characters, words, digits, commas, stops, otherMarks, capitals } = countsIn(hit.text);
  const perWord = 1 / Math.max(1, words);
  return {
    characters,
    words,
    digits,
    commas,
    stops,
    otherMarks,
    capitals,
    titleCharacters: hit.title?.length ?? 0,
    titleWords: (hit.title ?? '').split(' ').length,
    charactersPerWord: characters * perWord,
    capitalsPerWord: capitals * perWord,
    digitsPerWord: digits * perWord,
    wordsPerStop: words / Math.max(1, stops),
    commasPerStop: commas / Math.max(1, stops),
    logCharacters: ln(1 + characters),
    idCharacters: hit.id.length,
    idDigits: countsIn(hit.id).digits,
    idFirst: hit.id.charCodeAt(0) || 0,
    idLast: hit.id.charCodeAt(hit.id.length - 1) || 0,
    rank: hit.rank,
    scoreGap,
  };
}

function countsIn(text: string): {
  readonly characters: number;
  readonly words: number;
  readonly digits: number;
  readonly commas: number;
  readonly stops: number;
  readonly otherMarks: number;
  readonly capitals: number;
} {
  const counts = { characters: text.length, words: 0, digits: 0, commas: 0, stops: 0, otherMarks: 0, capitals: 0 };
  let isInWord = false;
  for (const symbol of text) {
    const point = pointAt(symbol, 0);
    const isSpace = isWhitespace(point);
    if (!isSpace && !isInWord) counts.words += 1;
    isInWord = !isSpace;
    if (isDigit(point)) counts.digits += 1;
    else if (isUpper(point)) counts.capitals += 1;
    else if (symbol === ',') counts.commas += 1;
    else if (symbol === '.') counts.stops += 1;
    else if (isPunctuation(point)) counts.otherMarks += 1;
  }
  return counts;
}
