export { analyse, analysedTerms, analyzerName } from './analyse.ts';
export { clean, wellFormed } from './clean.ts';
export { cutRight } from './cut-right.ts';
export { informativeLength } from './informative.ts';
export { coverMatch, coverMatchPublished, exactMatch, exactMatchPublished } from './match-answer.ts';
export { answerTokens, normaliseAnswer } from './normalise-answer.ts';
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
