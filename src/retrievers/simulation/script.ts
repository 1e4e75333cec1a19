import { isLatin, isLetter, pointAt, unitsOf } from '../../text/index.ts';

/** Whether a text is written in Latin letters where another is not, or the other way round. A text without letters is in no script. */
export function isInOtherScript(text: string, other: string): boolean {
  const [one, two] = [latinShare(text), latinShare(other)];
  return one !== undefined && two !== undefined && one < 0.5 !== two < 0.5;
}

function latinShare(text: string): number | undefined {
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < text.length;) {
    const point = pointAt(text, at);
    at += unitsOf(point);
    if (!isLetter(point)) continue;
    letters += 1;
    if (isLatin(point)) latin += 1;
  }
  return letters === 0 ? undefined : latin / letters;
}
