import { isUpper, lowerCase, pointAt } from '../../text/index.ts';
import { piecesOf } from './pieces.ts';

/** Words that begin questions and sentences with a capital, and no names. */
const openers: ReadonlySet<string> = new Set(
  (
    'a about according after all an among and are as at before between by can could did do does during for from give has ' +
    'have he her his how if in is it its list many name of on one or she since some state suppose tell that the their there ' +
    'they this those to under was were what when where whether which who whom whose why with write'
  ).split(' '),
);

/** Runs of capitalised words, in order, each once: names, as far as they can be told without knowing any. */
export function namesOf(text: string): readonly string[] {
  const names: string[] = [];
  let name: readonly string[] = [];
  for (const { text: piece, isWord } of piecesOf(text)) {
    const goesOn = isWord && isUpper(pointAt(piece, 0)) && !(name.length === 0 && openers.has(lowerCase(piece)));
    if (!goesOn && name.length > 0) names.push(name.join(' '));
    name = goesOn ? [...name, piece] : [];
  }
  if (name.length > 0) names.push(name.join(' '));
  return [...new Set(names)];
}
