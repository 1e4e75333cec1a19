export { analyse, analysedTerms, analyzerName } from './analyse.ts';
export {
  isSilentOn,
  mentions,
  replaceSpans,
  says,
  spansOf,
  timesNamed,
  wantedOf,
  type Span,
  type Wanted,
} from './answer-spans.ts';
export { clean, wellFormed } from './clean.ts';
export { cutRight } from './cut-right.ts';
export { informativeLength } from './informative.ts';
export { coverMatch, coverMatchPublished, exactMatch, exactMatchPublished } from './match-answer.ts';
export { answerTokens, normaliseAnswer } from './normalise-answer.ts';
export { joined, sentencesOf } from './sentences.ts';
export {
  isControl,
  isDigit,
  isIdeograph,
  isInvisible,
  isLatin,
  isLetter,
  isLower,
  isMark,
  isNumber,
  isPunctuation,
  isUpper,
  isWhitespace,
  lowerCase,
  pointAt,
  unitsOf,
} from './tables.ts';
export { tokenF1 } from './token-f1.ts';
export { visible, visibleJson } from './visible.ts';
export { yesNoOptions } from './yes-no.ts';
export { wordsOf, type Word } from './words.ts';
